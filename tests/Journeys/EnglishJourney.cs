using Microsoft.Playwright;
using Xunit;

namespace ThonSo.Journeys;

/// <summary>Somebody who reads English files the same dossier. (That no page has Vietnamese words left: see EveryPage.)</summary>
public sealed class EnglishJourney(Commune commune) : Journey(commune)
{
    [Fact]
    public async Task An_allowance_is_asked_for_in_English()
    {
        const string phone = "0912 000 551";
        var resident = await ArriveAsync("resident", Device.Phone);
        await resident.GoAsync("/");
        await resident.FollowAsync("English");
        await resident.IsAtAsync("What do you need to do?");
        await resident.WriteAsync("Search in everyday words", "old-age allowance");
        await resident.PressAsync("Search");
        await resident.FollowAsync("Apply for the old-age allowance");
        await resident.SeesAsync("For people aged 75 or over");
        await resident.FollowAsync("Start");
        await resident.WriteAsync("Your phone number", phone);
        await resident.PressAsync("Send me the code");
        await resident.WriteAsync("Enter the 6-digit code", await Site.CodeAsync(phone));
        await resident.PressAsync("Sign in");
        await resident.PressAsync("Answer the first question");
        const string next = "Save and go on";
        await resident.IsAtAsync("What is your name?");
        await resident.WriteAsync("Full name", "Jane Doe");
        await resident.WriteAsync("Date of birth", "15/03/1949");
        await resident.ChooseAsync("Female");
        await resident.PressAsync(next);
        await resident.ChooseAsync("In this commune: Hòa Phú commune");
        await resident.Page.GetByLabel("Village", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Thôn 4" });
        await resident.PressAsync(next);
        foreach (var (question, answer) in ((string, string)[])[("Who is it for?", "For myself"), ("What do you ask for?", "To begin receiving it"), ("Is a pension", "No"), ("Is it a poor", "No"), ("How shall it be paid?", "In cash")])
        {
            await resident.IsAtAsync(question);
            await resident.ChooseAsync(answer);
            await resident.PressAsync(next);
        }
        await resident.IsAtAsync("Is there anything to add?");
        await resident.PressAsync(next);
        await resident.IsAtAsync("Check before sending");
        await resident.PressAsync("Send the dossier");
        await resident.IsAtAsync("The commune has received your dossier");
        Assert.StartsWith("/en/", new Uri(resident.Page.Url).AbsolutePath, StringComparison.Ordinal);
        await resident.FollowAsync("See the dossier");
        await resident.SeesAsync("The commune is working on it");
    }
}
