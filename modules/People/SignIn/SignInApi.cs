using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ThonSo.Core.Acts;
using ThonSo.Core.Web;
using ThonSo.People.Officers;
using ThonSo.People.Sessions;

namespace ThonSo.People.SignIn;

/// <summary>Signing in for programs: the same codes as the pages', and a bearer token instead of a cookie.</summary>
internal static class SignInApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/sign-in").WithTags("Sign-in");

        api.MapPost("/codes", async (AskedCode asked, HttpContext http, AskCode act) =>
        {
            var code = await act.RunAsync(Here.Of(http).Commune, asked.Phone, http.Connection.RemoteIpAddress, RequestId.Fresh());
            return code.Refusal is { } refusal ? ApiProblem.Of(http, refusal)
                : Results.Json(new CodeSent(code.Value.Id, code.Value.ExpiresAt), statusCode: StatusCodes.Status202Accepted);
        }).AllowAnonymous().WithName("AskSignInCode").WithSummary("Ask for a sign-in code by SMS")
            .WithDescription("The answer is the same whether the phone is known or not. A code has 6 digits, works once, for 5 minutes, with 5 tries.")
            .Produces<CodeSent>(202).ProducesProblem(422).ProducesProblem(429);

        api.MapPost("", async (EnteredCode entered, HttpContext http, EnterCode act) =>
        {
            var session = await act.RunAsync(Here.Of(http).Commune, entered.CodeId, entered.Code, Device.Of(http.Request.Headers.UserAgent));
            return session.Refusal is { } refusal ? ApiProblem.Of(http, refusal)
                : Results.Json(new SessionGiven(session.Value.Token, session.Value.Row.ExpiresAt, session.Value.Row.PersonId));
        }).AllowAnonymous().WithName("SignIn").WithSummary("Enter the code and get a bearer token")
            .Produces<SessionGiven>().ProducesProblem(422);

        api.MapPost("/officers", async (OfficerEntered entered, HttpContext http, OfficerSignIn signIn) =>
        {
            var step = await signIn.PasswordAsync(entered.Login, entered.Password);
            if (step.Refusal is { } wrong) return ApiProblem.Of(http, wrong);
            var session = await signIn.AuthenticatorAsync(step.Value, entered.Code, Device.Of(http.Request.Headers.UserAgent));
            return session.Refusal is { } refusal ? ApiProblem.Of(http, refusal)
                : Results.Json(new SessionGiven(session.Value.Token, session.Value.Row.ExpiresAt, session.Value.Row.PersonId));
        }).AllowAnonymous().WithName("SignInOfficer").WithSummary("An officer signs in with password and authenticator code")
            .Produces<SessionGiven>().ProducesProblem(401);
    }
}

/// <param name="Phone">A Vietnamese mobile number in any usual form.</param>
internal sealed record AskedCode(string? Phone);

/// <param name="CodeId">Names the code when it is entered.</param>
internal sealed record CodeSent(Guid CodeId, DateTime ExpiresAt);

/// <param name="Code">The six digits of the message.</param>
internal sealed record EnteredCode(Guid CodeId, string? Code);

/// <param name="Code">The six digits the authenticator application shows.</param>
internal sealed record OfficerEntered(string? Login, string? Password, string? Code);

/// <param name="Token">For the header <c>Authorization: Bearer …</c>.</param>
internal sealed record SessionGiven(string Token, DateTime ExpiresAt, Guid PersonId);
