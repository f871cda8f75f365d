using ThonSo.Core.Acts;

namespace ThonSo.People;

/// <summary>Someone asked for a sign-in code. Says nothing of whether the phone is known.</summary>
[FactName("people.code-asked", 1)]
public sealed record CodeAsked(Guid Code) : IFact
{
    public Guid Subject => Code;
}

/// <summary>A wrong code was entered.</summary>
[FactName("people.code-missed", 1)]
public sealed record CodeMissed(Guid Code, int Tries) : IFact
{
    public Guid Subject => Code;
}

/// <summary>A person signed in with a phone.</summary>
[FactName("people.signed-in", 1)]
public sealed record SignedIn(Guid Person, Guid Session, bool FirstTime) : IFact
{
    public Guid Subject => Person;
}

/// <summary>An officer signed in with a password and a second factor.</summary>
[FactName("people.officer-signed-in", 1)]
public sealed record OfficerSignedIn(Guid Person, Guid Session, SecondFactor With) : IFact
{
    public Guid Subject => Person;
}

public enum SecondFactor
{
    Authenticator,
    Passkey,
}

/// <summary>A password or second factor was wrong.</summary>
[FactName("people.officer-missed", 1)]
public sealed record OfficerMissed(Guid Person, int Failures, bool Locked) : IFact
{
    public Guid Subject => Person;
}

/// <summary>A session was ended, by signing out or from another device.</summary>
[FactName("people.session-ended", 1)]
public sealed record SessionEnded(Guid Person, Guid Session) : IFact
{
    public Guid Subject => Session;
}

/// <summary>An officer's account was made, with its roles.</summary>
[FactName("people.officer-added", 1)]
public sealed record OfficerAdded(Guid Person, IReadOnlyList<Role> Roles) : IFact
{
    public Guid Subject => Person;
}

/// <summary>An officer's roles were set anew.</summary>
[FactName("people.officer-roles-set", 1)]
public sealed record OfficerRolesSet(Guid Person, IReadOnlyList<Role> Roles) : IFact
{
    public Guid Subject => Person;
}

/// <summary>An officer's account was closed; every session of it ended.</summary>
[FactName("people.officer-disabled", 1)]
public sealed record OfficerDisabled(Guid Person) : IFact
{
    public Guid Subject => Person;
}

/// <summary>An officer's password and authenticator were set anew; every session of it ended.</summary>
[FactName("people.officer-reset", 1)]
public sealed record OfficerReset(Guid Person) : IFact
{
    public Guid Subject => Person;
}

/// <summary>An officer registered a passkey.</summary>
[FactName("people.passkey-added", 1)]
public sealed record PasskeyAdded(Guid Person) : IFact
{
    public Guid Subject => Person;
}
