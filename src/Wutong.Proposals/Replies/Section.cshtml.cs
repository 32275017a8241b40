using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Matching.Indexing;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Sentences;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Proposals;

namespace Wutong.Proposals.Replies;

/// <summary>A section being written: its blocks as they read now and as they read when somebody last looked, and what records offer.</summary>
internal sealed class Section(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    private const int MostOffers = 8, MostLookedAt = 40, MostMetrics = 5;

    [BindProperty(Name = nameof(Input))] public SaveBlock Input { get; set; } = new();
    [BindProperty(Name = nameof(Title))] public HeadSection Title { get; set; } = new();

    public ReplySection Item { get; private set; } = null!;
    public IReadOnlyList<SaidBlock> Blocks { get; private set; } = [];

    /// <summary>What the point asks; null for a section that answers none alone.</summary>
    public string? Point { get; private set; }

    /// <summary>Sentences that records offer for what is looked for, by their source.</summary>
    public IReadOnlyList<(SentenceSource Source, SentenceOffer? Offer, Sentence Says)> Offers { get; private set; } = [];

    /// <summary>Figures that speak of what the point asks, closest first.</summary>
    public IReadOnlyList<ListedMetric> NearMetrics { get; private set; } = [];
    public List<SelectListItem> Districts { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "q")] public string? Search { get; set; }

    public IEnumerable<IGrouping<string, ListedMetric>> Metrics => MetricReading.List(db).GroupBy(m => m.Group);
    public List<SelectListItem> MetricChoices => [new(Platform.Words.Form_Choose, ""), .. Metrics.SelectMany(g => g.Select(m => new SelectListItem($"{g.Key} · {m.Label}", m.Name)))];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id) is { } refused) return refused;
        await ReadAsync();
        Input = new SaveBlock { Kind = BlockKind.Text };
        Title = new HeadSection { Heading = Item.Heading, Category = Item.Category };
        return Page();
    }

    public Task<IActionResult> OnPostAddAsync(Guid id) => ChangeAsync(id, nameof(Input), () => (Input with { Id = id, Names = names }).Run(db, actor));
    public Task<IActionResult> OnPostHeadAsync(Guid id) => ChangeAsync(id, nameof(Title), () => (Title with { Id = id, Names = names }).Run(db, actor));
    public Task<IActionResult> OnPostChangeAsync(Guid id, Guid block, int version, BlockChange change) => ChangeAsync(id, "", () => new ChangeBlock { Id = id, Version = version, BlockId = block, Change = change, Names = names }.Run(db, actor));

    private async Task<IActionResult> ChangeAsync(Guid id, string form, Func<Task<Outcome>> run)
    {
        if (await LoadAsync(id) is { } refused) return refused;
        this.Disregard(new[] { nameof(Input), nameof(Title) }.Where(f => f != form));
        var answer = ModelState.IsValid ? this.Show(await run(), $"/proposals/replies/sections/{id}", form) : this.Refuse();
        // Whoever goes on to the page reads the records there.
        if (answer is PageResult) await ReadAsync();
        return answer;
    }

    private async Task<IActionResult?> LoadAsync(Guid id)
    {
        if (await db.ReplySections.VisibleTo(actor).AsNoTracking().AsSplitQuery().Include(s => s.Blocks).Include(s => s.Reply.Proposal.Handlers).Include(s => s.Reply.Proposal.Points).SingleOrDefaultAsync(s => s.Id == id) is not { } section) return NotFound();
        if (!section.Reply.MayBeWrittenBy(actor)) return new StatusCodeResult(403);
        Item = section;
        Point = section.Reply.Proposal.Points.Find(p => p.Id == section.PointId)?.Text;
        return null;
    }

    /// <summary>What the records say: of the blocks, and what they offer.</summary>
    private async Task ReadAsync()
    {
        Blocks = await new ReplyWriter(db, names, actor.Now.Day(), actor.Now).BlocksAsync(Item);
        Offers = await OffersAsync(actor.Now.Day());
        Districts = [new(Platform.Words.Metric_WholeCity, ""), .. (await names.CountedDistrictsAsync()).Select(d => new DataChoice(d.Name, d.Id.ToString()))];
        var metrics = MetricReading.List(db).ToDictionary(m => m.Name);
        NearMetrics = [.. Closest.Rank(Asked, Item.Reply.Proposal.Title, [.. metrics.Values.Select(m => new Offer(m.Name, m.Label, m.Definition))], MostMetrics).Select(n => metrics[n])];
    }

    /// <summary>What the section is about: its point, else its heading, else the theme.</summary>
    private string Asked => Point ?? Item.Heading ?? Item.Reply.Proposal.Theme ?? "";

    /// <summary>What records offer for what is looked for; where nothing is, for what the section is about, closest first.</summary>
    private async Task<IReadOnlyList<(SentenceSource, SentenceOffer?, Sentence)>> OffersAsync(DateOnly today)
    {
        List<(SentenceSource, SentenceOffer?, Sentence Says)> found = [];
        var used = Item.Blocks.Select(b => (b.Source, b.RecordId)).ToHashSet();
        var text = string.IsNullOrWhiteSpace(Search) ? null : Search.Trim();
        foreach (var source in db.Sentences)
        {
            IReadOnlyList<SentenceOffer?> offers = source.IsOfRecord ? [.. await source.OfferAsync(db, actor, text, text is null ? MostLookedAt : MostOffers)] : text is null ? [null] : [];
            foreach (var offer in offers.Where(o => !used.Contains((source.Name, o?.Id))))
                if (await source.SayAsync(db, new SentenceQuestion(offer?.Id, new DateOnly(today.Year, 1, 1), today)) is { } says) found.Add((source, offer, says));
        }
        if (text is not null) return found;
        var near = Closest.Rank(Asked, Item.Reply.Proposal.Title, [.. found.Select((f, i) => new Offer($"{i}", f.Says.Text))], MostOffers).Select(int.Parse).ToList();
        // Behind what comes close, the last of each source, so that nobody searches in an empty list.
        return [.. near.Select(i => found[i]), .. found.Index().Where(f => !near.Contains(f.Index)).GroupBy(f => f.Item.Item1).SelectMany(g => g.Take(2)).Select(f => f.Item)];
    }
}
