namespace Wutong.Documents.Checking;

/// <summary>How sure it is that a finding is a mistake.</summary>
public enum Certainty { Possible, Likely, Certain }

/// <summary>Something in a document that a careful clerk would look at again before it goes out.</summary>
/// <param name="Rule">Its name, e.g. datesInOrder; never changed.</param>
/// <param name="Source">The standard behind the rule, or what in the text itself speaks against it.</param>
/// <param name="Paragraph">The non-empty line in which the excerpt starts, from 1.</param>
/// <param name="Excerpt">The words as they stand, at most <see cref="LongestExcerpt"/> characters.</param>
/// <param name="Suggestion">What to look at, or what may stand there.</param>
public sealed record DocumentFinding(string Rule, string Source, int Paragraph, string Excerpt, string Suggestion, Certainty Certainty)
{
    public const int LongestExcerpt = 40;
}
