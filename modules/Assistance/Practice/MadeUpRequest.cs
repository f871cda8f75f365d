namespace ThonSo.Assistance.Practice;

/// <summary>The screens of practising to ask for help, in order.</summary>
internal enum Screen
{
    Form,
    Asked,
    Taken,
    Done,
    Closed,
}

/// <summary>A request that is nowhere but on the screen: it goes its way by the real rules, and nobody is asked.</summary>
internal static class MadeUpRequest
{
    private const int MinutesUntilThere = 40;
    private static readonly Guid Member = new("00000000-0000-7000-8000-000000000005");

    public static HelpRequest After(Screen screen, HelpWay way, DateTime now, HelpSettings settings)
    {
        var request = new HelpRequest { Id = Member, Village = "", Way = way, AskedAt = now, Content = [], PhoneIndex = [], AddressIndex = [] };
        request.Begin([Member], now, settings);
        if (screen >= Screen.Taken) Take(HelpStep.Take, Party.Owner, new Wish(Promised: now.AddMinutes(MinutesUntilThere)));
        if (screen >= Screen.Done) Take(HelpStep.Finish, Party.Owner, Wish.Nothing);
        if (screen >= Screen.Closed) Take(HelpStep.Confirm, Party.Asker, Wish.Nothing);
        return request;

        void Take(HelpStep step, Party by, Wish wish)
        {
            // The usual way is never refused; if a rule came to refuse it, practice must not hide that.
            if (request.Move(step, by, Member, wish, [Member], now, settings) is { } refusal) throw new InvalidOperationException($"The usual way is refused: {refusal.Code}");
        }
    }
}
