using System.ComponentModel.DataAnnotations;
using Wutong.Documents;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;

namespace Wutong.Proposals.Replies;

/// <summary>How a word on an answer came.</summary>
internal enum EvaluationWay
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Way_Portal))] Portal,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Way_Link))] Link,

    /// <summary>On the paper form (征询意见表), whose scan hangs on the proposal.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Way_Paper))] Paper,

    /// <summary>Read back from the city's own system of proposals.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Way_System))] System,
}

/// <summary>What a proposer said of an answer. Never altered.</summary>
internal sealed class Evaluation : IPartOf<Reply>, IFrozen
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ReplyId { get; init; }

    /// <summary>Whose word it is; each proposer speaks once.</summary>
    public Guid ProposerId { get; init; }
    public Satisfaction Satisfaction { get; init; }
    public string? Comment { get; init; }
    public EvaluationWay Way { get; init; }

    /// <summary>The account by which it was written down; null where it came by a link.</summary>
    public Guid? ById { get; init; }
    public DateTimeOffset At { get; init; }
    Guid IPart.RootId => ReplyId;
}

/// <summary>A link by which a proposer evaluates without an account, good once.</summary>
internal sealed class EvaluationLink : IPartOf<Reply>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ReplyId { get; init; }
    public Guid ProposerId { get; init; }

    /// <summary>Of the secret part of its address, which is kept nowhere.</summary>
    [NotAudited] public required string Hash { get; init; }
    public DateTimeOffset Until { get; init; }
    Guid IPart.RootId => ReplyId;
}

/// <summary>An office that signs an answer with the bureau that writes it (会签).</summary>
internal sealed class CoSignature : IPartOf<Reply>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ReplyId { get; init; }
    public Guid OfficeId { get; init; }

    /// <summary>Null while nobody has answered, and again once the text was changed.</summary>
    public bool? Agrees { get; private set; }
    public string? Opinion { get; private set; }
    public Guid? ById { get; private set; }
    public DateTimeOffset? At { get; private set; }
    Guid IPart.RootId => ReplyId;

    public void Answer(bool agrees, string? opinion, Guid by, DateTimeOffset now) => (Agrees, Opinion, ById, At) = (agrees, opinion, by, now);

    public void AskAnew() => (Agrees, ById, At) = (null, null, null);
}

/// <summary>Somebody to whom the signed answer went, and when it was received (送达回执).</summary>
internal sealed class Delivery : IPartOf<Reply>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ReplyId { get; init; }
    public int Place { get; init; }

    /// <summary>A proposer, or an office that gets a copy.</summary>
    public required string To { get; init; }

    /// <summary>Null for a copy.</summary>
    public Guid? ProposerId { get; init; }
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>Who took it, as written on the receipt.</summary>
    public string? ReceivedBy { get; private set; }
    Guid IPart.RootId => ReplyId;

    public void Receive(DateOnly on, string by)
    {
        if (ReceivedOn is not null) throw new RuleViolation("", Words.Delivery_Received);
        (ReceivedOn, ReceivedBy) = (on, by);
    }
}

internal enum EditionKind
{
    /// <summary>Kept by somebody who writes.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Edition_Kept))] Kept,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Edition_Checked))] Checked,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Edition_Signed))] Signed,
}

/// <summary>The whole text of a reply at one moment, a line a paragraph, to be compared with another. Never altered.</summary>
internal sealed class ReplyEdition : IPartOf<Reply>, IFrozen
{
    public const int TextLength = 300_000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ReplyId { get; init; }
    public EditionKind Kind { get; init; }
    [NotAudited] public required string Text { get; init; }
    public Guid? ById { get; init; }
    public DateTimeOffset At { get; init; }
    Guid IPart.RootId => ReplyId;
}

/// <summary>The letter as it went out, byte for byte, with the deployment's signature of it. Never altered.</summary>
internal sealed class SealedLetter : IPartOf<Reply>, IFrozen
{
    public const int MostBytes = 20 * 1024 * 1024;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ReplyId { get; init; }
    [NotAudited] public required byte[] Word { get; init; }

    /// <summary>Of the Word file, in small hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>CMS, beside the file; null where the deployment has no certificate.</summary>
    [NotAudited] public byte[]? Signature { get; init; }
    public string? SignedAs { get; init; }
    public DateTimeOffset At { get; init; }
    Guid IPart.RootId => ReplyId;
}

/// <summary>An attachment that is printed with the letter (附件): lines are paragraphs, lines with tabs between cells rows of a table, as Excel pastes them.</summary>
internal sealed class ReplyAnnex : IPartOf<Reply>
{
    public const int TitleLength = 80, TextLength = 20_000, Most = 20, MostColumns = 12;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ReplyId { get; init; }
    public int Place { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    Guid IPart.RootId => ReplyId;

    /// <summary>Paragraphs and tables, in their order. Of a table the first row is its head; short rows are filled up.</summary>
    public IReadOnlyList<DocumentPart> Parts()
    {
        List<DocumentPart> parts = [];
        List<string[]> rows = [];
        foreach (var line in Text.ReplaceLineEndings("\n").Split('\n').Where(l => l.Trim().Length > 0))
        {
            if (line.Contains('\t', StringComparison.Ordinal))
            {
                rows.Add([.. line.Split('\t').Select(c => c.Trim()).Take(MostColumns)]);
                continue;
            }
            End();
            parts.Add(new Paragraph(TextStyle.Body, [new Run(line.Trim())]));
        }
        End();
        return parts;

        void End()
        {
            if (rows.Count == 0) return;
            var columns = rows.Max(r => r.Length);
            var full = rows.Select(r => (IReadOnlyList<string>)[.. r, .. Enumerable.Repeat("", columns - r.Length)]).ToList();
            // A column is as wide as its longest cell wants, within reason.
            parts.Add(new TablePart(full[0], [.. Enumerable.Range(0, columns).Select(c => Math.Clamp(full.Max(r => r[c].Length), 2, 20))], [.. full.Skip(1)]));
            rows = [];
        }
    }
}
