using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Wutong.Matching.Analysis;
using Wutong.Matching.Meaning;

namespace Wutong.Matching.Indexing;

/// <summary>
/// An index in one file: sections of plain numbers, each at a multiple of 64 bytes, in a fixed order; then where each begins and how long it is; at the
/// end a SHA-256 over everything before. Written beside its place and moved there when it is whole and on the disk, so there is the old file or the new one.
/// </summary>
public static class SnapshotFile
{
    private const long Mark = 0x32_58_44_49_54_55_57; // "WUTIDX2"
    private const int Align = 64;

    public static void Write(OfferIndex index, string path)
    {
        var aside = path + ".new";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.ReadWrite))
        {
            var sections = new Writer(file);
            WriteAll(index.Current, sections);
            sections.Finish(Mark);
            file.Flush(flushToDisk: true);
        }
        File.Move(aside, path, overwrite: true);
    }

    /// <summary>Maps the file. One that is torn, altered or of another make is an <see cref="InvalidDataException"/>: make it anew from the offers.</summary>
    public static OfferIndex Read(string path) => new(ReadAll(new Reader(path, Mark)));

    private static void WriteAll(Snapshot snapshot, Writer into)
    {
        var weighing = snapshot.Weighing;
        into.Add<int>([(int)weighing.Formula, weighing.Offers, snapshot.Segments.Length, snapshot.Spaces is null ? 0 : 1, snapshot.Spaces?.Brought?.Embedding.Dimensions ?? 0]);
        into.Add<float>([weighing.AverageLength]);
        into.Add(weighing.Terms.ToArray());
        into.Add<int>(weighing.Frequencies);
        into.Add(snapshot.Names.ToArray());
        if (snapshot.Spaces is { } spaces) foreach (var space in new[] { spaces.Characters, spaces.Words }) WriteSpace(space, into);
        if (snapshot.Spaces?.Brought is { } brought)
        {
            into.Add([brought.Embedding.Checksum]);
            into.Add<float>(brought.Common);
        }
        foreach (var view in snapshot.Segments) WriteSegment(view, into);
    }

    private static Snapshot ReadAll(Reader from)
    {
        var head = from.Next<int>().Span;
        var length = from.Next<float>().Span[0];
        var weighing = new Weighing((Formula)head[0], new(from.NextTexts()), from.Next<int>().ToArray(), head[1], length);
        var names = new Numbering(from.NextTexts());
        var spaces = head[3] == 0 ? null : new Spaces(ReadSpace(Pieces.Characters, from), ReadSpace(Pieces.Words, from), head[4] == 0 ? null : new(new(from.NextTexts()[0], head[4]), from.Next<float>().ToArray()));
        var segments = new SegmentView[head[2]];
        for (var i = 0; i < segments.Length; i++) segments[i] = ReadSegment(from);
        return new(weighing, spaces, names, segments);
    }

    private static void WriteSpace(Space space, Writer into)
    {
        into.Add<int>([space.Dimensions]);
        into.Add(space.Terms);
        into.Add<float>(space.Rarity);
        into.Add<float>(space.Vectors);
        into.Add<float>(space.Common);
    }

    private static Space ReadSpace(Pieces pieces, Reader from) =>
        new(pieces, from.Next<int>().Span[0], from.NextTexts(), from.Next<float>().ToArray(), from.Next<float>().ToArray(), from.Next<float>().ToArray());

    private static void WriteSegment(SegmentView view, Writer into)
    {
        var segment = view.Segment;
        WritePostings(segment.Postings, into);
        WriteVectors(segment.Vectors, into);
        into.Add(segment.Text.Span);
        into.Add(segment.TextStarts.Span);
        into.Add(segment.Facts.Span);
        into.Add(segment.Ids.Span);
        into.Add(segment.IdStarts.Span);
        into.Add(segment.Readers.Span);
        into.Add<int>([.. Enumerable.Range(0, segment.OfferCount).Where(offer => !view.Has(offer))]);
    }

    private static void WritePostings(Postings postings, Writer into)
    {
        into.Add(postings.Starts.Span);
        into.Add(postings.Entries.Span);
        into.Add(postings.Impacts.Span);
        into.Add(postings.Scales.Span);
        into.Add(postings.HotTerms.Span);
        into.Add(postings.Hot.Span);
        into.Add<float>([postings.Longest]);
    }

    private static Postings ReadPostings(Reader from) => new()
    {
        Starts = from.Next<int>(), Entries = from.Next<ushort>(), Impacts = from.Next<byte>(), Scales = from.Next<float>(),
        HotTerms = from.Next<int>(), Hot = from.Next<byte>(), Longest = from.Next<float>().Span[0],
    };

    private static void WriteVectors(PackedVectors vectors, Writer into)
    {
        into.Add<int>([vectors.Dimensions]);
        into.Add(vectors.Coarse.Span);
        into.Add(vectors.Fine.Span);
        into.Add(vectors.Scales.Span);
        into.Add<float>([vectors.CoarseLength, vectors.FineLength]);
    }

    private static PackedVectors ReadVectors(Reader from)
    {
        var (dimensions, coarse, fine, scales, lengths) = (from.Next<int>().Span[0], from.Next<byte>(), from.Next<byte>(), from.Next<float>(), from.Next<float>());
        return new() { Dimensions = dimensions, Coarse = coarse, Fine = fine, Scales = scales, CoarseLength = lengths.Span[0], FineLength = lengths.Span[1] };
    }

    private static SegmentView ReadSegment(Reader from)
    {
        var segment = new Segment
        {
            Postings = ReadPostings(from),
            Vectors = ReadVectors(from), Text = from.Next<char>(), TextStarts = from.Next<int>(),
            Facts = from.Next<OfferFacts>(), Ids = from.Next<char>(), IdStarts = from.Next<int>(), Readers = from.Next<int>(),
        };
        var removed = from.Next<int>();
        return removed.Length == 0 ? new(segment) : new SegmentView(segment).Without(removed.ToArray());
    }

    private sealed class Writer(FileStream file)
    {
        private readonly List<(long Offset, long Count)> table = [];

        public void Add<T>(ReadOnlySpan<T> section) where T : unmanaged
        {
            file.Write(new byte[(Align - file.Position % Align) % Align]);
            table.Add((file.Position, section.Length));
            // In pieces: the bytes of one section may be more than an int counts.
            for (; section.Length > 0; section = section[Math.Min(section.Length, 1 << 20)..]) file.Write(MemoryMarshal.AsBytes(section[..Math.Min(section.Length, 1 << 20)]));
        }

        /// <summary>Texts one after another, and where each ends.</summary>
        public void Add(string[] texts)
        {
            Add<char>(string.Concat(texts));
            var end = 0;
            Add<int>([.. texts.Select(text => end += text.Length)]);
        }

        public void Finish(long mark)
        {
            var start = file.Position;
            foreach (var (offset, count) in table) file.Write(MemoryMarshal.AsBytes<long>([offset, count]));
            file.Write(MemoryMarshal.AsBytes<long>([start, table.Count, mark]));
            file.Position = 0;
            file.Write(SHA256.HashData(file));
        }
    }

    private sealed class Reader
    {
        private const int Foot = 3 * sizeof(long);
        private readonly MappedFile file;
        private readonly long[] table;
        private int next;

        public Reader(string path, long mark)
        {
            var length = new FileInfo(path).Length - SHA256.HashSizeInBytes;
            if (length < Foot) throw Damaged(path);
            file = new(path);
            if (!Hash(path, length).AsSpan().SequenceEqual(file.Part<byte>(length, SHA256.HashSizeInBytes).Span)) throw Damaged(path);
            var foot = file.Part<byte>(length - Foot, Foot).Span;
            var (start, count) = (BitConverter.ToInt64(foot), BitConverter.ToInt64(foot[sizeof(long)..]));
            if (BitConverter.ToInt64(foot[(2 * sizeof(long))..]) != mark) throw Damaged(path);
            table = MemoryMarshal.Cast<byte, long>(file.Part<byte>(start, (int)count * 2 * sizeof(long)).Span).ToArray();
        }

        public ReadOnlyMemory<T> Next<T>() where T : unmanaged => file.Part<T>(table[next++], (int)table[next++]);

        public string[] NextTexts()
        {
            var (text, ends) = (Next<char>(), Next<int>());
            var texts = new string[ends.Length];
            for (var i = 0; i < texts.Length; i++) texts[i] = new(text.Span[(i == 0 ? 0 : ends.Span[i - 1])..ends.Span[i]]);
            return texts;
        }

        private static byte[] Hash(string path, long length)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var stream = File.OpenRead(path);
            var buffer = new byte[1 << 20];
            while (length > 0 && stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length)) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                length -= read;
            }
            return hash.GetHashAndReset();
        }

        private static InvalidDataException Damaged(string path) => new($"{path} is no whole index of this program; make it anew.");
    }
}
