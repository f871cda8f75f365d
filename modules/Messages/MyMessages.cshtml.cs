using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Web;

namespace ThonSo.Messages;

/// <summary>Everything a person was told, also when the SMS did not arrive.</summary>
[Authorize("people.signed-in")]
internal sealed class MyMessagesModel(MessageBook book) : AppPage
{
    public IReadOnlyList<MessageView> Messages { get; private set; } = [];

    public async Task OnGetAsync() => Messages = await book.OfAsync(Commune, Here.PersonId!.Value);
}
