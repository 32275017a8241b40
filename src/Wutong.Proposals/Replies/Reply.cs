using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text.Json;
using Wutong.Documents.Archiving;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Sentences;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Rules;

namespace Wutong.Proposals.Replies;

internal enum ReplyState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reply_Draft))] Draft,

    /// <summary>Checked by the clerk of documents (核稿).</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reply_Checked))] Checked,

    /// <summary>Signed by a leader (签发): numbered, frozen.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reply_Signed))] Signed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reply_Sent))] Sent,
}

/// <summary>Class of a reply; what each letter means differs by place and stands in the rules.</summary>
internal enum ReplyCategory
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Category_A))] A,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Category_B))] B,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Category_C))] C,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Category_D))] D,
}

internal enum Satisfaction
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Satisfaction_Satisfied))] Satisfied,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Satisfaction_Basically))] Basically,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Satisfaction_Not))] Not,
}

/// <summary>The formal answer to a proposal: written in sections, checked, signed under a number of the bureau's series, sent. From the signature on its words and what shows them never change.</summary>
internal sealed partial class Reply : IVersioned, IVisible<Reply>
{
    public const int TextLength = 2000, NameLength = 60, PhoneLength = 40, LineLength = 200, CopiesLength = 1000, ContentLength = 2_000_000, CommentLength = 1000;

    private static readonly JsonSerializerOptions Options = new(Json.Options) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault };

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid ProposalId { get; init; }
    public Proposal Proposal { get; private init; } = null!;

    /// <summary>1 for the first answer; one more each time the proposal is handled again.</summary>
    public int Round { get; init; } = 1;

    /// <summary>The office that answers its own part by it (分办); null for the answer of the office that leads.</summary>
    public Guid? OfficeId { get; init; }
    public ReplyState State { get; private set; }
    public ReplyCategory? Category { get; set; }

    /// <summary>Whom it addresses, e.g. 尊敬的蒋伦委员.</summary>
    public required string Addressee { get; set; }

    /// <summary>The paragraphs before the first section, a line each, and the words that end it.</summary>
    public required string Opening { get; set; }
    public required string Closing { get; set; }

    /// <summary>Whom to ask about it; a reply to a proposal must name somebody.</summary>
    public string? ContactName { get; set; }
    public string? ContactPhone { get; set; }

    /// <summary>Who gets a copy, one a line.</summary>
    public string? Copies { get; set; }

    /// <summary>Whether the public may read it, and if not, why; null while nobody has decided.</summary>
    public bool? IsPublic { get; set; }
    public string? NotPublicReason { get; set; }

    /// <summary>The number as it stands on paper, and by its parts: one series has each number of a year once.</summary>
    public string? DocumentNumber { get; private set; }
    public string? Series { get; private set; }
    public int? SeriesYear { get; private set; }
    public int? SeriesNumber { get; private set; }

    /// <summary>成文日期 and 印发日期.</summary>
    public DateOnly? SignedOn { get; private set; }
    public DateOnly? PrintedOn { get; private set; }
    public Guid? CheckedById { get; private set; }
    public Guid? SignedById { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Whether the public may read it without harm (保密审查), who says so and why not; null while nobody has looked.</summary>
    public bool? IsFitForPublic { get; private set; }
    public string? SecrecyNote { get; private set; }
    public Guid? SecrecyById { get; private set; }
    public DateTimeOffset? SecrecyAt { get; private set; }

    /// <summary>JSON of the <see cref="SaidSection"/>s as they were signed.</summary>
    [NotAudited] public string? Content { get; private set; }
    [NotAudited] public DateTimeOffset ChangedAt { get; set; }
    public bool IsExample { get; init; }
    public List<Evaluation> Evaluations { get; private init; } = [];
    public List<EvaluationLink> Links { get; private init; } = [];
    public List<CoSignature> CoSignatures { get; private init; } = [];
    public List<Delivery> Deliveries { get; private init; } = [];
    public List<ReplyEdition> Editions { get; private init; } = [];
    public List<ReplyAnnex> Annexes { get; private init; } = [];

    /// <summary>One, once it was sent.</summary>
    public List<SealedLetter> Sealed { get; private init; } = [];

    public bool IsOpen => State is ReplyState.Draft or ReplyState.Checked;
    public IEnumerable<ReplyAnnex> AnnexesInOrder() => Annexes.OrderBy(a => a.Place);
    public IReadOnlyList<string> CopyList() => Lines(Copies);

    public static IReadOnlyList<string> Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What it said when it was signed; null before.</summary>
    public IReadOnlyList<SaidSection>? Signed() => Content is null ? null : JsonSerializer.Deserialize<List<SaidSection>>(Content, Options)!;

    public void RequireOpen()
    {
        if (!IsOpen) throw new RuleViolation("", Words.Reply_IsSigned);
    }

    /// <summary>Somebody wrote on it: what was checked and signed by others wants their look anew.</summary>
    public void Written(DateTimeOffset now)
    {
        RequireOpen();
        (State, CheckedById, ChangedAt) = (ReplyState.Draft, null, now);
        (IsFitForPublic, SecrecyNote, SecrecyById, SecrecyAt) = (null, null, null, null);
        foreach (var other in CoSignatures) other.AskAnew();
    }

    /// <summary>Asks an office to sign with the bureau.</summary>
    public void AskToCoSign(Guid office)
    {
        RequireOpen();
        if (CoSignatures.Exists(c => c.OfficeId == office)) throw new RuleViolation("", Words.CoSign_Asked);
        CoSignatures.Add(new CoSignature { ReplyId = Id, OfficeId = office });
    }

    /// <summary>An office that was asked says whether it signs with the bureau: of what was checked, since only that stays as it is.</summary>
    public void CoSign(Guid office, bool agrees, string? opinion, Guid by, DateTimeOffset now)
    {
        if (State != ReplyState.Checked) throw new RuleViolation("", Words.CoSign_NotChecked);
        (CoSignatures.Find(c => c.OfficeId == office) ?? throw new RuleViolation("", Words.CoSign_NotAsked)).Answer(agrees, opinion, by, now);
    }

    /// <summary>What a look at its secrecy came to. What is not fit for the public is not made public.</summary>
    public void ReviewSecrecy(bool isFit, string? note, Guid by, DateTimeOffset now)
    {
        if (State is not (ReplyState.Checked or ReplyState.Signed)) throw new RuleViolation("", Words.Secrecy_NotNow);
        (IsFitForPublic, SecrecyNote, SecrecyById, SecrecyAt) = (isFit, note, by, now);
        if (!isFit) (IsPublic, NotPublicReason) = (false, note);
    }

    /// <summary>Keeps the letter as it goes out.</summary>
    public void Seal(byte[] word, SealKey? key, DateTimeOffset now) => Sealed.Add(new SealedLetter { ReplyId = Id, Word = word, Sha256 = Convert.ToHexStringLower(SHA256.HashData(word)), Signature = key?.Sign(word), SignedAs = key?.Subject, At = now });

    public void Keep(EditionKind kind, string text, Guid? by, DateTimeOffset now)
    {
        if (text.Length <= ReplyEdition.TextLength) Editions.Add(new ReplyEdition { ReplyId = Id, Kind = kind, Text = text, ById = by, At = now });
    }

    public void Check(Guid by)
    {
        if (State != ReplyState.Draft) throw new RuleViolation("", Words.Reply_NotNow);
        (State, CheckedById) = (ReplyState.Checked, by);
    }

    public void Sign(DocumentNumber number, DateOnly on, DateOnly printed, Guid? by, IReadOnlyList<SaidSection> content)
    {
        if (State != ReplyState.Checked) throw new RuleViolation("", Words.Reply_NotChecked);
        (State, SignedOn, PrintedOn, SignedById, Content) = (ReplyState.Signed, on, printed, by, JsonSerializer.Serialize(content, Options));
        (DocumentNumber, Series, SeriesYear, SeriesNumber) = (number.ToString(), number.Series, number.Year, number.Number);
    }

    public void Send(DateTimeOffset now)
    {
        if (State != ReplyState.Signed) throw new RuleViolation("", Words.Reply_NotNow);
        if (IsPublic == true && IsFitForPublic != true) throw new RuleViolation("", Words.Secrecy_First);
        (State, SentAt) = (ReplyState.Sent, now);
        List<(string To, Guid? Proposer)> readers = [.. Proposal.Proposers.OrderBy(p => p.Place).Select(p => (p.Name, (Guid?)p.Id)), .. CopyList().Select(c => (c, (Guid?)null))];
        foreach (var (i, (to, proposer)) in readers.Index()) Deliveries.Add(new Delivery { ReplyId = Id, Place = i + 1, To = to, ProposerId = proposer });
    }

    /// <summary>What a proposer says of it, once.</summary>
    public void Evaluate(Guid proposer, Satisfaction satisfaction, string? comment, EvaluationWay way, Guid? by, DateTimeOffset now)
    {
        if (State != ReplyState.Sent) throw new RuleViolation("", Words.Reply_NotSent);
        if (Evaluations.Exists(e => e.ProposerId == proposer)) throw new RuleViolation("", Words.Evaluation_Twice);
        Evaluations.Add(new Evaluation { ReplyId = Id, ProposerId = proposer, Satisfaction = satisfaction, Comment = comment, Way = way, ById = by, At = now });
        Links.RemoveAll(l => l.ProposerId == proposer);
    }

    /// <summary>What its evaluations come to: satisfied or not, or nothing yet.</summary>
    public bool? Verdict(Evaluators evaluators, IReadOnlyCollection<Proposer> proposers)
    {
        bool? Of(Guid proposer) => Evaluations.Find(e => e.ProposerId == proposer) is { } said ? said.Satisfaction != Satisfaction.Not : null;
        if (evaluators == Evaluators.Lead) return proposers.FirstOrDefault(p => p.IsLead) is { } lead ? Of(lead.Id) : null;
        var words = proposers.Select(p => Of(p.Id)).ToList();
        return words.Contains(false) ? false : words.Contains(null) ? null : true;
    }

    /// <summary>Makes a link for a proposer, and an earlier one useless. Its secret is returned once and kept nowhere.</summary>
    public string MakeLink(Guid proposer, TimeSpan life, DateTimeOffset now)
    {
        if (State != ReplyState.Sent) throw new RuleViolation("", Words.Reply_NotSent);
        if (Evaluations.Exists(e => e.ProposerId == proposer)) throw new RuleViolation("", Words.Evaluation_Twice);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        Links.RemoveAll(l => l.ProposerId == proposer);
        Links.Add(new EvaluationLink { ReplyId = Id, ProposerId = proposer, Hash = ApiToken.HashOf(secret), Until = now + life });
        return secret;
    }

    /// <summary>Whether the actor may write it: the clerk of documents, the head office, and whoever works in the office whose answer it is.</summary>
    public bool MayBeWrittenBy(Actor actor) => OfficeId is { } own ? actor.IsAny(ProposalsModule.Clerks) || (actor.IsAny(Roles.Staff) && actor.Offices.Contains(own)) : Proposal.MayBeWrittenBy(actor);

    /// <summary>Anybody may read it: it was sent, and its bureau made it public.</summary>
    public static readonly Expression<Func<Reply, bool>> IsPublished = reply => reply.State == ReplyState.Sent && reply.IsPublic == true;

    /// <summary>As its proposal; a member reads what was sent, everybody what was made public.</summary>
    public static Expression<Func<Reply, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(ProposalsModule.Overseers)) return _ => true;
        var (staff, member, offices, id) = (actor.IsAny(Roles.Staff), actor.Is(Role.Member), actor.Offices, actor.Id);
        return reply => (reply.State == ReplyState.Sent && reply.IsPublic == true)
            || (staff && (reply.Proposal.Handlers.Any(h => offices.Contains(h.OfficeId)) || reply.CoSignatures.Any(c => offices.Contains(c.OfficeId))))
            || (member && id != null && reply.State == ReplyState.Sent && reply.Proposal.Proposers.Any(p => p.UserId == id));
    }
}

/// <summary>发文字号: the series (机关代字), the year, the number.</summary>
internal sealed record DocumentNumber(string Series, int Year, int Number)
{
    public override string ToString() => $"{Series}〔{Year}〕{Number}号";
}

/// <summary>A section of a reply as it reads.</summary>
/// <param name="Paragraphs">Of each, its pieces with what shows them.</param>
/// <param name="Lacks">What could not be said, because no record of the kind is there.</param>
internal sealed record SaidSection(string? Heading, IReadOnlyList<SaidParagraph> Paragraphs)
{
    public IReadOnlyList<string> Lacks { get; init; } = [];
    public bool HasExamples { get; init; }
}

internal sealed record SaidParagraph(IReadOnlyList<SentencePart> Parts)
{
    public string Text() => string.Concat(Parts.Select(p => p.Text));
}
