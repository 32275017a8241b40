using Wutong.Matching.Analysis;
using Wutong.Matching.Ranking;

namespace Wutong.Matching.Explaining;

/// <summary>What both texts say.</summary>
/// <param name="Text">As both read after folding.</param>
/// <param name="Share">Its part of the surface's score, from 0 to 1; the shares of one explanation add up to 1.</param>
/// <param name="InNeed">Where it stands in the need: title, a space, text.</param>
/// <param name="InOffer">Where it stands in the offer: title, a space, text; empty where the viewer may not read it.</param>
public sealed record SharedTerm(string Text, double Share, IReadOnlyList<Slice> InNeed, IReadOnlyList<Slice> InOffer);

/// <summary>A figure that the need asks for.</summary>
/// <param name="Asked">As the need says it.</param>
/// <param name="Offered">What the offer says of the same unit; null: nothing, or nothing that the viewer may read.</param>
public sealed record FigureGap(string Asked, string? Offered);

/// <summary>Why an offer stands where it stands.</summary>
/// <param name="Parts">What each feature adds to the score.</param>
/// <param name="Missing">Figures that the offer has otherwise or not at all.</param>
/// <param name="Absent">The rarest words of the need's title that the offer does not have.</param>
public sealed record Explanation(string Need, string Offer, float Score, IReadOnlyDictionary<Feature, float> Parts, IReadOnlyList<SharedTerm> Shared, IReadOnlyList<FigureGap> Missing, IReadOnlyList<string> Absent);
