using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Money;
using Wutong.Platform.Sentences;
using Wutong.Platform.Users;

namespace Wutong.Proposals.Replies;

/// <summary>A block as it reads now.</summary>
/// <param name="Lack">Why it says nothing; null where it says something.</param>
internal sealed record SaidBlock(ReplyBlock Block, IReadOnlyList<SentencePart> Parts, string? Lack, bool IsExample)
{
    public string Text => string.Concat(Parts.Select(p => p.Text));

    /// <summary>It says something else than when somebody last looked.</summary>
    public bool IsChanged => Block.Kind != BlockKind.Text && Block.Seen is { } seen && seen != Text;
}

/// <summary>
/// Reads sections as their records stand. Figures and sentences are those of the whole city, whoever asks: a letter says the same to everybody, and what it may not say its sources
/// leave out; whoever opens what shows them sees what is theirs.
/// </summary>
/// <param name="names">Names districts; null where no figure is of one.</param>
internal sealed class ReplyWriter(WutongDb db, IBindingNames? names, DateOnly today, DateTimeOffset now)
{
    private readonly Actor city = Actor.Machine(now);

    public async Task<IReadOnlyList<SaidBlock>> BlocksAsync(ReplySection section)
    {
        List<SaidBlock> said = [];
        foreach (var block in section.InOrder()) said.Add(await SayAsync(block));
        return said;
    }

    /// <summary>All sections of a reply, in the order given.</summary>
    public async Task<IReadOnlyList<SaidSection>> ReadAsync(IEnumerable<ReplySection> sections)
    {
        List<SaidSection> said = [];
        foreach (var section in sections) said.Add(await ReadAsync(section));
        return said;
    }

    /// <summary>Reads all sections for the signature, and notes at each block what it said.</summary>
    public async Task<IReadOnlyList<SaidSection>> SignAsync(IEnumerable<ReplySection> sections)
    {
        List<SaidSection> said = [];
        foreach (var section in sections)
        {
            var blocks = await BlocksAsync(section);
            foreach (var block in blocks.Where(b => b.Block.Kind != BlockKind.Text && b.Lack is null)) block.Block.Said = block.Text;
            said.Add(Of(section, blocks));
        }
        return said;
    }

    private async Task<SaidSection> ReadAsync(ReplySection section) => Of(section, await BlocksAsync(section));

    private static SaidSection Of(ReplySection section, IReadOnlyList<SaidBlock> blocks)
    {
        List<List<SentencePart>> paragraphs = [];
        foreach (var block in blocks.Where(b => b.Parts.Count > 0))
        {
            if (paragraphs.Count == 0 || block.Block.BeginsParagraph) paragraphs.Add([]);
            paragraphs[^1].AddRange(block.Parts);
        }
        return new SaidSection(section.Heading, [.. paragraphs.Select(p => new SaidParagraph(p))]) { Lacks = [.. blocks.Select(b => b.Lack).OfType<string>()], HasExamples = blocks.Any(b => b.IsExample) };
    }

    public async Task<SaidBlock> SayAsync(ReplyBlock block) => block.Kind switch
    {
        BlockKind.Figure => await FigureAsync(block),
        BlockKind.Record => await SentenceAsync(block),
        _ => new SaidBlock(block, [new(block.Text ?? "")], null, false),
    };

    private async Task<SaidBlock> FigureAsync(ReplyBlock block)
    {
        if (names is null) throw new InvalidOperationException("Nobody can name districts.");
        // As it is known today, so that whoever opens it in years counts the same rows.
        var asked = new AskedFigure(block.Metric!, block.To ?? today) { From = block.From, DistrictId = block.DistrictId, Known = today };
        var (figure, _) = await MetricReading.ReadAsync(db, city, names, asked);
        if (figure is null) return new SaidBlock(block, [], string.Format(null, Words.Lack_Metric, block.Metric), false);
        var around = (block.Text ?? ReplyBlock.FigurePlace).Split(ReplyBlock.FigurePlace, 2);
        var number = figure.Unit == MetricUnit.Money ? Amount.Cny(figure.Value / 100).InLetter() : figure.Value.ToString(null, null);
        return new SaidBlock(block, [new(around[0]), new(number, figure.RowsAddress), new(around.Length > 1 ? around[1] : "")], null, figure.Examples != 0);
    }

    private async Task<SaidBlock> SentenceAsync(ReplyBlock block)
    {
        var source = db.Sentences.FirstOrDefault(s => s.Name == block.Source);
        var sentence = source is null ? null : await source.SayAsync(db, new SentenceQuestion(block.RecordId, block.From ?? new DateOnly(today.Year, 1, 1), block.To ?? today));
        return sentence is null ? new SaidBlock(block, [], block.Text ?? string.Format(null, Words.Lack_Record, source?.Label ?? block.Source), false) : new SaidBlock(block, sentence.Parts, null, sentence.IsExample);
    }
}
