using Wutong.Platform.Tables.Import;
using Wutong.Registry.Organisations;
using Wutong.Testing;

namespace Wutong.Tests.Tables;

/// <summary>Which heads of people's own sheets mean which columns, and where in a sheet the heads stand.</summary>
public sealed class HeadBookTests
{
    private static readonly ImportKind Organisations = OrganisationTable.Instance.Import!;

    [Theory]
    [InlineData("单位名称 *", "单位名称")]
    [InlineData("注册资本（万元）", "注册资本")]
    [InlineData(" 单位\u3000名称：", "单位名称")]
    [InlineData("Ｎame", "name")]
    public void Stars_spaces_and_units_are_no_part_of_a_head(string head, string plain) => Assert.Equal(plain, HeadBook.Plain(head));

    [Fact]
    public void Heads_are_known_in_each_language_and_by_other_usual_words()
    {
        var book = new HeadBook(Organisations, new Dictionary<string, string?>());
        var mapping = book.Guess(["序号", "企业名称", "类别", "credit code"]);
        Assert.Equal((1, 2), (mapping["name"], mapping["kind"]));
        Assert.False(mapping.ContainsValue(0));
    }

    [Fact]
    public void What_the_user_said_before_counts_more_than_what_the_words_say()
    {
        var book = new HeadBook(Organisations, new Dictionary<string, string?> { ["甲方"] = "name", ["序号"] = null, ["类别"] = null });
        Assert.Equal("name", book.ColumnOf("甲方"));
        Assert.Null(book.ColumnOf("类别"));
        // Nothing is left to ask where every head is known, even as one that is left out.
        Assert.True(new HeadBook(Organisations, new Dictionary<string, string?> { ["序号"] = null }).IsSure(["序号", "单位名称", "类别"]));
        Assert.False(new HeadBook(Organisations, new Dictionary<string, string?>()).IsSure(["序号", "单位名称", "类别"]));
        Assert.False(book.IsSure(["甲方"]));
    }

    [Fact]
    public void The_heads_are_found_below_a_title_and_on_the_sheet_that_has_them()
    {
        var file = new SheetFile().With("说明", [["填表说明", null], ["一、", "请认真填写"]]).With("数据", [["2026年企业台账", null, null], ["填报人：", "张三", null], ["序号", "单位名称", "类别"], [1, "甲", "企业"]]).ToBytes();
        using var source = SheetSource.Open(new MemoryStream(file), default);
        var book = new HeadBook(Organisations, new Dictionary<string, string?>());
        var (layout, sheet, row) = Layout.Read(source, book, null, null);
        Assert.Equal(("数据", 3), (sheet, row));
        Assert.Equal(["序号", "单位名称", "类别"], layout.Heads);
        Assert.Equal(["1", "甲", "企业"], Assert.Single(layout.Samples));
        // Who names another row and another sheet means it.
        Assert.Equal(("说明", 1), Layout.Read(source, book, "说明", 1) is var chosen ? (chosen.Sheet, chosen.HeaderRow) : default);
        Assert.Throws<SheetRefused>(() => Layout.Read(source, book, "没有", null));
    }
}
