using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;
using Wutong.Matching.Training;

namespace Wutong.Tests.Matching;

/// <summary>A small made-up trade: titles out of fields that have words of their own and words that all share.</summary>
internal static class MadeUpTrade
{
    private static readonly string[][] Fields =
    [
        ["氧化镓", "单晶", "衬底", "外延", "半导体", "晶圆"], ["锂电池", "电解液", "隔膜", "正极", "材料", "储能"], ["机器人", "减速器", "伺服", "电机", "控制", "关节"],
        ["疫苗", "抗体", "蛋白", "细胞", "培养", "病毒"], ["污水", "处理", "膜", "絮凝", "回用", "水质"], ["轴承", "钢", "表面", "涂层", "耐磨", "磷化"],
    ];
    private static readonly string[] Shared = ["制备", "方法", "系统", "技术", "研究", "应用", "新型", "关键"];

    public static string Title(Random random, int field) =>
        string.Concat(Enumerable.Range(0, random.Next(2, 6)).Select(_ => random.Next(4) == 0 ? Shared[random.Next(Shared.Length)] : Fields[field][random.Next(6)]));

    public static List<Offer> Offers(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => new Offer($"o{i:D5}", Title(random, i % Fields.Length), random.Next(3) == 0 ? Title(random, i % Fields.Length) : "")
        {
            Group = $"team{random.Next(9)}", Industry = $"industry{i % Fields.Length}", Place = random.Next(2) == 0 ? "north" : "south", Kind = random.Next(2) == 0 ? "patent" : "know-how",
            Since = DateOnly.FromDayNumber(738_000 + random.Next(1000)), Readers = random.Next(4) == 0 ? [$"office{random.Next(3)}"] : null,
        })];
    }

    public static List<Need> Needs(int count, int seed = 2)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => new Need($"n{i:D3}", Title(random, i % Fields.Length), Title(random, i % Fields.Length) + "，" + Title(random, i % Fields.Length)))];
    }

    /// <summary>No vectors: quick to make.</summary>
    public static IndexShape Plain => new() { CharacterDimensions = 0, WordDimensions = 0 };

    public static IndexShape Small => new() { CharacterDimensions = 32, WordDimensions = 32 };

    /// <summary>Good is what the judge says it is.</summary>
    public static List<Judgement> Judge(IEnumerable<Need> needs, IReadOnlyList<Offer> offers, Func<Need, Offer, int> judge, int each = 12, int seed = 3)
    {
        var random = new Random(seed);
        return [.. needs.SelectMany(need => Enumerable.Range(0, each).Select(_ => offers[random.Next(offers.Count)]).DistinctBy(o => o.Id).Select(offer => new Judgement(need.Id, offer.Id, judge(need, offer))))];
    }
}
