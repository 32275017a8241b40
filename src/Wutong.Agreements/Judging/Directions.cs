using System.Text.RegularExpressions;
using Wutong.Agreements.Reading;

namespace Wutong.Agreements.Judging;

/// <summary>Which way something goes in an agreement, by the names that its own parties have.</summary>
internal sealed class Directions(Parties parties)
{
    private const string Pays = "向|给|付|还|补偿|赔偿|退还|返还|支付|缴纳?|交纳?|归|奖励|提供|报送|提交";

    /// <summary>Given to the firm, by name.</summary>
    public Regex GivesFirm { get; } = Make($"(?:给予|支付给?|返还给?|返给|退还给?|奖励给?|补贴给?|拨付给?|对|向){parties.Firm}");

    /// <summary>Given to the city, which is no promise of it.</summary>
    public Regex ToCity { get; } = Make($"(?:{Pays})(?:给|至|于)?{parties.City}(?!或|所属|指定|下属|的|内|标准|对外)");

    /// <summary>Done by the city, wherever in the clause it is named.</summary>
    public Regex ByCity { get; } = Make($"(?:由|经|请)[市区县镇]?{parties.City}|{parties.City}[ ]?(?:将|应|负责|给予|承诺|同意|按|全额|予以|提供|支持|承担|负担|一次性|协调|协助|在|给|对|为|向|免|统筹|财政)(?![^,。;]{{0,3}}的)");

    /// <summary>Done by the city as the agent: 由甲方.</summary>
    public Regex ByAgent { get; } = Make($"由[市区县镇]?{parties.City}");

    /// <summary>Borne by the firm.</summary>
    public Regex ByFirm { get; } = Make($"由{parties.Firm}(?:自行|全部|负责|各自)?(?:承担|负担|支付|缴纳|自理|出资)");

    /// <summary>Done for the firm.</summary>
    public Regex ForFirm { get; } = Make($"(?:为|向|给|给予|协助|帮助|支持|推荐|安排|对|供|保障|确保){parties.Firm}");

    /// <summary>Paid back by the firm, or taken from it: a penalty.</summary>
    public Regex TakesBack { get; } = Make(
        $"(?:{parties.Firm}|应|须|需|有权|要求|责令|并|则)[^,。;]{{0,14}}(?:退还|退回|返还|归还|追回|追缴|追索|收回|补缴|补交|扣回|扣减|扣除|核减|赔偿|偿还)(?!给?{parties.Firm}|给)[^,。;]{{0,30}}(?:奖励|补贴|补助|扶持|优惠|资金|租金|款|政策|已)"
        + "|(?:退还|退回|追回|追缴|收回|扣回|补缴|补交)[^,。;]{0,16}(?:已|全部|相应|上述|该|所|奖励|补贴|扶持)");

    private static Regex Make(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
