using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Sentences;

/// <summary>A piece of a sentence.</summary>
/// <param name="Link">The address of the record that shows it; null for words between.</param>
public sealed record SentencePart(string Text, string? Link = null);

/// <summary>A sentence that records say, with what shows each part of it.</summary>
/// <param name="IsExample">A record behind it is made up for the demo city.</param>
public sealed record Sentence(IReadOnlyList<SentencePart> Parts, bool IsExample = false)
{
    public string Text => string.Concat(Parts.Select(p => p.Text));
}

/// <summary>What a sentence is wanted of.</summary>
/// <param name="RecordId">Null for a source that tells of a span of days.</param>
public sealed record SentenceQuestion(Guid? RecordId, DateOnly From, DateOnly To);

/// <summary>A record of which a source can make a sentence.</summary>
public sealed record SentenceOffer(Guid Id, string Title);

/// <summary>
/// Sentences made of records, for letters that answer to the public: always Chinese, never about what is confidential or about a person, and what is only planned is never worded as
/// done. A module brings one for each kind of sentence, so that whoever writes letters need not know the modules.
/// </summary>
public abstract class SentenceSource
{
    /// <summary>Stands in letters; letters only, never changed.</summary>
    public abstract string Name { get; }

    /// <summary>Read at each request, so that it follows the language.</summary>
    public abstract string Label { get; }

    /// <summary>Whether it tells of one record, and not of a span of days.</summary>
    public virtual bool IsOfRecord => true;

    /// <summary>Records that the actor may see, best first.</summary>
    /// <param name="text">What the reader looks for; null for the last changed.</param>
    public virtual Task<IReadOnlyList<SentenceOffer>> OfferAsync(WutongDb db, Actor actor, string? text, int most) => Task.FromResult<IReadOnlyList<SentenceOffer>>([]);

    /// <summary>Records of which it can say something and whose subject is called so; the title of each is the name as it was asked for. What is not public is not among them.</summary>
    public virtual Task<IReadOnlyList<SentenceOffer>> NamedAsync(WutongDb db, IReadOnlyCollection<string> names) => Task.FromResult<IReadOnlyList<SentenceOffer>>([]);

    /// <summary>The sentence as the records stand, whoever asks; null where there is nothing to say, or nothing that may leave the house.</summary>
    public abstract Task<Sentence?> SayAsync(WutongDb db, SentenceQuestion question);
}

/// <summary>What the city's records can say.</summary>
public static class SentenceSources
{
    extension(WutongDb db)
    {
        public IReadOnlyList<SentenceSource> Sentences => db.Modules.Sentences;
    }
}
