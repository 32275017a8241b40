namespace Wutong.Matching.Training;

/// <summary>How far it went with an offer that somebody was shown.</summary>
public enum Reaction { Shown, Viewed, Contacted, Signed, Rejected }

/// <summary>An offer once shown for a need, at which position of the list (the first is 1), and the furthest that came of it.</summary>
public sealed record Showing(string Need, string Offer, int Position, Reaction Reaction)
{
    public DateOnly? On { get; init; }

    /// <summary>What a reaction is worth, as the levels of judgements are: signed like strong, contacted like good, viewed like weak; who rejected has looked, and said no.</summary>
    internal double Worth => Reaction switch { Reaction.Signed => 7, Reaction.Contacted => 3, Reaction.Viewed => 1, Reaction.Rejected => -1, _ => 0 };
}
