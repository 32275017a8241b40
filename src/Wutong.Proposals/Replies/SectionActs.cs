using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Search;
using Wutong.Platform.Sentences;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals.Rules;

namespace Wutong.Proposals.Replies;

/// <summary>Something written in a section.</summary>
internal abstract record SectionAct : RecordAct<ReplySection>
{
    /// <summary>Reads figures for the letter; set by whoever runs it.</summary>
    [System.Text.Json.Serialization.JsonIgnore, Microsoft.AspNetCore.Mvc.ModelBinding.BindNever] public IBindingNames? Names { get; init; }

    protected override IQueryable<ReplySection> With(IQueryable<ReplySection> rows) => rows.Include(s => s.Blocks).Include(s => s.Reply.CoSignatures).Include(s => s.Reply.Proposal.Handlers);
    protected override bool May(ReplySection section, Actor actor) => section.Reply.MayBeWrittenBy(actor);
    protected override object Seen(ReplySection section) => new { Blocks = section.Blocks.Count };

    protected sealed override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, ReplySection section, Guid by)
    {
        section.Reply.RequireOpen();
        if (await WriteAsync(db, actor, section) is { } refused) return refused;
        section.ChangedAt = actor.Now;
        // Who writes on another section meanwhile is not disturbed: the reply itself changes only where it was checked already.
        if (section.Reply.State == ReplyState.Checked) section.Reply.Written(actor.Now);
        return null;
    }

    protected abstract Task<Outcome?> WriteAsync(WutongDb db, Actor actor, ReplySection section);
}

/// <summary>Adds a block, or puts another in the place of one.</summary>
internal sealed record SaveBlock : SectionAct
{
    /// <summary>The block to be replaced; null to add one at the end.</summary>
    public Guid? BlockId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Block_Kind)), Required, EnumDataType(typeof(BlockKind))]
    public BlockKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Block_BeginsParagraph))] public bool BeginsParagraph { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Block_Words)), StringLength(ReplyBlock.TextLength)]
    public string? Text { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Block_Metric)), StringLength(Platform.Metrics.Metric.NameLength)]
    public string? Metric { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Block_From))] public DateOnly? From { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Block_To))] public DateOnly? To { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Block_District))] public Guid? DistrictId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Block_Source)), StringLength(ReplyBlock.SourceLength)]
    public string? Source { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Block_RecordId))] public Guid? RecordId { get; init; }

    protected override async Task<Outcome?> WriteAsync(WutongDb db, Actor actor, ReplySection section)
    {
        if (await RefusalAsync(db, actor) is { } refused) return refused;
        var block = Kind switch
        {
            BlockKind.Figure => new ReplyBlock { SectionId = Id, Kind = BlockKind.Figure, BeginsParagraph = BeginsParagraph, Text = Text, Metric = Metric, From = From, To = To, DistrictId = DistrictId },
            BlockKind.Record => new ReplyBlock { SectionId = Id, Kind = BlockKind.Record, BeginsParagraph = BeginsParagraph, Text = Text, Source = Source, RecordId = RecordId, From = From, To = To },
            _ => new ReplyBlock { SectionId = Id, Kind = BlockKind.Text, BeginsParagraph = BeginsParagraph, Text = Text },
        };
        var said = await new ReplyWriter(db, Names, actor.Now.Day(), actor.Now).SayAsync(block);
        if (said.Lack is { } lack) return Outcome.Refuse(Kind == BlockKind.Figure ? nameof(Metric) : nameof(RecordId), lack);
        block.Seen = Kind == BlockKind.Text ? null : said.Text;
        if (BlockId is not { } standing)
        {
            section.Add(block);
            return null;
        }
        if (section.Blocks.Find(b => b.Id == standing) is not { } old) return Outcome.Missing;
        block.Place = old.Place;
        section.Blocks.Remove(old);
        section.Blocks.Add(block);
        return null;
    }

    private async Task<Outcome?> RefusalAsync(WutongDb db, Actor actor)
    {
        if (To < From) return Outcome.Refuse(nameof(To), Words.Block_ToBeforeFrom);
        switch (Kind)
        {
            case BlockKind.Text when string.IsNullOrWhiteSpace(Text): return Outcome.Refuse(nameof(Text), Words.Block_NeedsText);
            case BlockKind.Figure when Metric is null || MetricReading.List(db).All(m => m.Name != Metric): return Outcome.Refuse(nameof(Metric), Words.Block_NeedsMetric);
            case BlockKind.Figure when Text is not null && !Text.Contains(ReplyBlock.FigurePlace, StringComparison.Ordinal): return Outcome.Refuse(nameof(Text), Words.Block_NeedsPlace);
            case BlockKind.Record:
                if (db.Sentences.FirstOrDefault(s => s.Name == Source) is not { } source) return Outcome.Refuse(nameof(Source), Words.Block_NeedsSource);
                if (!source.IsOfRecord) return null;
                // Whoever puts a record into a letter must be able to see it; an id that was typed by hand is no way to read what is not.
                if (RecordId is not { } record || await db.RecordLinkAsync(actor, record) is null) return Outcome.Refuse(nameof(RecordId), Words.Block_NeedsRecord);
                return null;
            default: return null;
        }
    }
}

/// <summary>What is done to a standing block.</summary>
internal enum BlockChange { Up, Remove, LetStand }

/// <summary>Moves a block up, takes it off, or lets stand what its records say by now.</summary>
internal sealed record ChangeBlock : SectionAct
{
    public Guid BlockId { get; init; }
    public BlockChange Change { get; init; }

    protected override async Task<Outcome?> WriteAsync(WutongDb db, Actor actor, ReplySection section)
    {
        if (section.Blocks.Find(b => b.Id == BlockId) is not { } block) return Outcome.Missing;
        switch (Change)
        {
            case BlockChange.Up:
                section.MoveUp(BlockId);
                break;
            case BlockChange.Remove:
                section.Blocks.Remove(block);
                break;
            default:
                block.Seen = (await new ReplyWriter(db, Names, actor.Now.Day(), actor.Now).SayAsync(block)).Text;
                break;
        }
        return null;
    }
}

/// <summary>Changes the heading of a section, or takes it away, and says of which class its point is.</summary>
internal sealed record HeadSection : SectionAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Section_Heading)), StringLength(ReplySection.HeadingLength)]
    public string? Heading { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Section_Category)), EnumDataType(typeof(ReplyCategory))]
    public ReplyCategory? Category { get; init; }

    protected override async Task<Outcome?> WriteAsync(WutongDb db, Actor actor, ReplySection section)
    {
        if (Category is { } category && (await db.HandlingRuleAsync()).MeaningOf(category) is null) return Outcome.Refuse(nameof(Category), Platform.Words.Invalid_Choice);
        (section.Heading, section.Category) = (string.IsNullOrWhiteSpace(Heading) ? null : Heading, Category);
        return null;
    }
}
