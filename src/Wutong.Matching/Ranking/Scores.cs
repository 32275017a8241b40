using System.Buffers;
using System.Collections;
using System.Numerics;
using System.Runtime.Intrinsics;
using Wutong.Matching.Indexing;

namespace Wutong.Matching.Ranking;

/// <summary>
/// Every text of the index against one question, by surface and by meaning. The two are added as what they are in standard deviations over all texts,
/// so neither drowns the other whatever the need's length. Meaning is first looked at by the coarse parts of the vectors, whose average and deviation stand for
/// all; the whole vectors are looked at wherever that could change who is among the best.
/// </summary>
internal sealed class Scores : IDisposable
{
    /// <summary>How much meaning counts beside surface; docs/matching.md says how it was found.</summary>
    public const float MeaningShare = 1.6f;

    /// <summary>More than what rounding does to a score.</summary>
    private const float Rounding = 1e-3f;

    private readonly Snapshot snapshot;
    private readonly Question question;
    private readonly ushort[] surface;
    private readonly float[] meaning;
    private readonly (float Mean, float Unit) surfaces, meanings;

    public Scores(Snapshot snapshot, Question question)
    {
        (this.snapshot, this.question) = (snapshot, question);
        var room = snapshot.Segments.Length * Segment.MostEntries;
        (surface, meaning) = (ArrayPool<ushort>.Shared.Rent(room), ArrayPool<float>.Shared.Rent(room));
        var moments = new (Moments Surface, Moments Meaning)[snapshot.Segments.Length];
        Parallel.For(0, moments.Length, i => moments[i] = (FillSurface(i), FillMeaning(i)));
        surfaces = Moments.Spread(moments.Select(m => m.Surface));
        meanings = Moments.Spread(moments.Select(m => m.Meaning));
    }

    /// <summary>Standard deviations above the average, by surface.</summary>
    public float Surface(int place) => (surface[place] - surfaces.Mean) * surfaces.Unit;

    /// <summary>Standard deviations above the average, by meaning.</summary>
    public float Meaning(int place) => (SegmentAt(place).Vectors.Product(question.Vector, place % Segment.MostEntries) - meanings.Mean) * meanings.Unit;

    public float Both(int place) => Surface(place) + MeaningShare * Meaning(place);

    public static int Place(int segment, int entry) => segment * Segment.MostEntries + entry;

    /// <summary>The best places; a text stands once in a segment, but may stand in several.</summary>
    public List<(float Score, int Place)> Top(int top, Filter filter)
    {
        var open = snapshot.Segments.Select((_, i) => snapshot.Open(i, filter)).ToArray();
        // So many have at least the least of these scores: only who might have more is looked at whole.
        var likely = Look(top, open, float.NegativeInfinity, whole: false).Select(found => Both(found.Place)).ToList();
        return Look(top, open, likely.Count < top ? float.NegativeInfinity : likely.Min(), whole: true);
    }

    public void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(surface);
        ArrayPool<float>.Shared.Return(meaning);
    }

    private List<(float Score, int Place)> Look(int top, BitArray?[] open, float least, bool whole)
    {
        var best = new Best[open.Length];
        Parallel.For(0, best.Length, i => best[i] = LookInto(i, new(top), open[i], least, whole));
        return [.. best.SelectMany(b => b.Sorted()).Select(found => (Best.Fraction(found.Score), found.Place)).OrderByDescending(f => f.Item1).ThenBy(f => f.Place).Take(top)];
    }

    /// <summary>Looks at the entries of a segment that may have the least score or more: sixteen at a time, since most of them do not.</summary>
    private Best LookInto(int i, Best best, BitArray? open, float least, bool whole)
    {
        var (first, count, scales) = (Place(i, 0), snapshot.Segments[i].Segment.EntryCount, snapshot.Segments[i].Segment.Vectors.Scales);
        var mix = new Mix(surfaces, meanings, whole ? snapshot.Segments[i].Segment.Vectors.Slack(question.Vector) : 0);
        var bar = least - Rounding;
        for (var start = 0; start < count; start += Mix.Step)
        {
            var length = Math.Min(Mix.Step, count - start);
            var scores = mix.Of(surface.AsSpan(first + start, Mix.Step), meaning.AsSpan(first + start, Mix.Step), scales.Span.Slice(start, length));
            var above = Vector512.GreaterThanOrEqual(scores, Vector512.Create(bar)).ExtractMostSignificantBits() & ((1ul << length) - 1);
            for (; above != 0; above &= above - 1)
            {
                var entry = start + BitOperations.TrailingZeroCount(above);
                if (open is null || open[entry]) best.Offer(Best.Ordered(whole ? Both(first + entry) : scores[entry - start]), first + entry);
            }
            if (best.Threshold > int.MinValue) bar = Math.Max(bar, Best.Fraction(best.Threshold) - Rounding);
        }
        return best;
    }

    private Segment SegmentAt(int place) => snapshot.Segments[place / Segment.MostEntries].Segment;

    private Moments FillSurface(int i)
    {
        var (segment, sums) = (snapshot.Segments[i].Segment, Sums.Own);
        sums.Begin(segment.Postings, question.Terms);
        var length = Postings.RowLength(segment.EntryCount);
        Sums.Add(sums.Rows, segment.Postings.Hot.Span, length, sums.Values[..length]);
        var scores = surface.AsSpan(Place(i, 0), segment.EntryCount);
        sums.Values[..scores.Length].CopyTo(scores);
        sums.Values.Clear();
        return Moments.Of(scores);
    }

    private Moments FillMeaning(int i)
    {
        var vectors = snapshot.Segments[i].Segment.Vectors;
        var scores = meaning.AsSpan(Place(i, 0), vectors.Count);
        if (vectors.Dimensions == 0) scores.Clear(); else vectors.Products(question.Vector, scores);
        return Moments.Of(scores);
    }
}
