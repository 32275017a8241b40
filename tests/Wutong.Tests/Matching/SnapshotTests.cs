using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;
using Wutong.Testing;

namespace Wutong.Tests.Matching;

public sealed class SnapshotTests : IDisposable
{
    private readonly string folder = Places.NewFolder("snapshot");

    public void Dispose() => Places.Remove(folder);

    [Fact]
    public void What_is_read_answers_like_what_was_written()
    {
        var index = OfferIndex.Build(MadeUpTrade.Offers(500), MadeUpTrade.Small);
        index.Change([new("new", "氧化镓晶圆") { Readers = ["office1"] }], ["o00003"]);
        var read = SnapshotFile.Read(Written(index));
        foreach (var need in MadeUpTrade.Needs(20))
        {
            var (before, after) = (new Ranker(index).Rank(need), new Ranker(read).Rank(need));
            Assert.Equal(before.Select(m => (m.Offer.Id, m.Score, m.Twins.Count)), after.Select(m => (m.Offer.Id, m.Score, m.Twins.Count)));
        }
        read.Change([new("newer", "氧化镓衬底")]);
        Assert.Equal(501, read.Count);
    }

    [Fact]
    public void A_torn_or_altered_file_is_refused()
    {
        var path = Written(OfferIndex.Build(MadeUpTrade.Offers(50), MadeUpTrade.Small));
        var whole = File.ReadAllBytes(path);
        var random = new Random(1);
        for (var i = 0; i < 60; i++)
        {
            var bytes = i % 2 == 0 ? whole[..random.Next(whole.Length)] : (byte[])whole.Clone();
            if (i % 2 == 1) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            var damaged = Path.Combine(folder, $"damaged{i}");
            File.WriteAllBytes(damaged, bytes);
            Assert.Throws<InvalidDataException>(() => SnapshotFile.Read(damaged));
        }
    }

    [Fact]
    public void An_index_of_nothing_is_one_too()
    {
        var read = SnapshotFile.Read(Written(OfferIndex.Build([], MadeUpTrade.Small)));
        Assert.Empty(new Ranker(read).Rank(new("n", "氧化镓", "")));
        read.Change([new("a", "氧化镓")]);
        Assert.Single(new Ranker(read).Rank(new("n", "氧化镓", "")));
    }

    private string Written(OfferIndex index)
    {
        var path = Path.Combine(folder, "index");
        SnapshotFile.Write(index, path);
        Assert.Equal([path], Directory.GetFiles(folder, "index*"));
        return path;
    }
}
