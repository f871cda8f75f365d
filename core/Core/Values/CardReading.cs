namespace ThonSo.Core.Values;

/// <summary>What came of reading a scan: the card, or what is wrong with it. One of the two is there.</summary>
public readonly record struct CardReading
{
    private CardReading(CardText? card, CardProblem? problem) => (Card, Problem) = (card, problem);

    public CardText? Card { get; }

    public CardProblem? Problem { get; }

    internal static CardReading Of(CardText card) => new(card, null);

    internal static CardReading Of(CardProblem problem) => new(null, problem);
}
