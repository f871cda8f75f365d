using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ThonSo.Core.Web;

/// <summary>A file of a form while it arrives, and the field it was chosen in.</summary>
public readonly record struct ArrivingFile(string Field, Stream Content);

/// <summary>
/// The files of a form, one after the other as they arrive. The form's token stands before them and is handed to the
/// check as a header, so that nothing has to read the whole form first.
/// </summary>
public static class FormFiles
{
    /// <summary>More than any form beside a file has.</summary>
    private const int MostFields = 50;

    /// <param name="most">The largest file, in bytes.</param>
    /// <param name="check">Checks the form's token; called before the first file.</param>
    /// <param name="fields">Where the form's other fields go, as they come; whole once the files are through.</param>
    public static async IAsyncEnumerable<ArrivingFile> ReadAsync(HttpRequest request, long most, Func<Task> check, [EnumeratorCancellation] CancellationToken stopping, IDictionary<string, string>? fields = null)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary)
            throw new BadHttpRequestException("A form with files is wanted.");
        var reader = new MultipartReader(boundary, request.Body) { BodyLengthLimit = most };
        var isChecked = false;
        while (await reader.ReadNextSectionAsync(stopping) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) continue;
            if (disposition.IsFormDisposition() && disposition.Name == "form-token" && !isChecked)
            {
                request.Headers["X-Form-Token"] = await section.ReadAsStringAsync(stopping);
                continue;
            }
            if (disposition.IsFormDisposition() && fields is { Count: < MostFields })
            {
                if (HeaderUtilities.RemoveQuotes(disposition.Name).Value is { Length: > 0 } name) fields[name] = (await section.ReadAsStringAsync(stopping)).Normalize();
                continue;
            }
            if (!disposition.IsFileDisposition()) continue;
            if (!isChecked)
            {
                await check();
                isChecked = true;
            }
            // A form sent without choosing a file brings an empty one without a name.
            if (disposition.FileName.Length == 0 && disposition.FileNameStar.Length == 0) continue;
            yield return new ArrivingFile(HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "", section.Body);
        }
        if (!isChecked) await check();
    }
}
