using Wutong.Platform.Forms.Blanks;

namespace Wutong.Tests.Forms;

/// <summary>Formulas when rows are inserted and when they are copied.</summary>
public sealed class FormulaTests
{
    // Rows 6 to 10 are a block; three rows come in front of row 10.
    private static readonly RowShift Inside = new(At: 10, By: 3, First: 6);

    // Row 6 alone is the block; three rows come behind it.
    private static readonly RowShift Behind = new(At: 7, By: 3, First: 6);

    [Theory]
    [InlineData("SUM(C6:C10)", "SUM(C6:C13)")]
    [InlineData("C9+C10*$C$11", "C9+C13*$C$14")]
    [InlineData("SUM(C$6:$C10)/COUNT(A:A)", "SUM(C$6:$C13)/COUNT(A:A)")]
    [InlineData("IF(A11=\"C10\",B12,\"见\"\"C11\"\"\")", "IF(A14=\"C10\",B15,\"见\"\"C11\"\"\")")]
    [InlineData("附表1!C11+'附表 2'!C11+Sheet2!C11", "附表1!C14+'附表 2'!C11+Sheet2!C11")]
    [InlineData("SUM(11:12)", "SUM(14:15)")]
    [InlineData("LOG10(C11)+TAX2024A+_c10", "LOG10(C14)+TAX2024A+_c10")]
    [InlineData("#REF!+C11", "#REF!+C14")]
    [InlineData("[1]Sheet1!C11+'[1]表'!C11+C11", "[1]Sheet1!C11+'[1]表'!C11+C14")]
    [InlineData("ROUND(1.5E3,2)-C3", "ROUND(1.5E3,2)-C3")]
    public void References_below_move_and_what_spans_the_block_grows(string formula, string expected) =>
        Assert.Equal(expected, Formulas.Shift(formula, sheet => sheet is null or "附表1", Inside, isInBlock: false));

    [Fact]
    public void A_sum_under_a_block_of_one_row_grows_but_a_formula_in_the_row_means_the_row()
    {
        Assert.Equal("SUM(C6:C9)", Formulas.Shift("SUM(C6:C6)", _ => true, Behind, isInBlock: false));
        Assert.Equal("SUM(C5:C9)", Formulas.Shift("SUM(C5:C6)", _ => true, Behind, isInBlock: false));
        Assert.Equal("SUM(C6:E6)", Formulas.Shift("SUM(C6:E6)", _ => true, Behind, isInBlock: true));
        Assert.Equal("C6+C10", Formulas.Shift("C6+C7", _ => true, Behind, isInBlock: false));
    }

    [Theory, InlineData("INDIRECT(\"C\"&11)"), InlineData("SUM(表1[金额])"), InlineData("SUM(Sheet1:Sheet3!C11)")]
    public void What_cannot_be_carried_along_safely_is_refused(string formula) => Assert.Throws<Formulas.Unsafe>(() => Formulas.Shift(formula, _ => true, Inside, isInBlock: false));

    [Theory]
    [InlineData("C6/D6", 4, 0, "C10/D10")]
    [InlineData("C6/$D$6+C$6", 1, 0, "C7/$D$6+C$6")]
    [InlineData("SUM(C6:E6)", 0, 2, "SUM(E6:G6)")]
    [InlineData("附表1!A1&\"A1\"", 1, 1, "附表1!B2&\"A1\"")]
    public void Copied_formulas_go_with_their_cell(string formula, int rows, int columns, string expected) => Assert.Equal(expected, Formulas.Copied(formula, rows, columns));

    [Fact]
    public void Cells_are_read_and_written()
    {
        foreach (var (text, row, column) in new[] { ("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("XFD1048576", CellRef.LastRow, CellRef.LastColumn) })
        {
            Assert.True(CellRef.TryParse(text, out var cell));
            Assert.Equal((row, column, text), (cell.Row, cell.Column, cell.ToString()));
        }
        foreach (var bad in new[] { "", "A", "1", "A0", "AAAA1", "XFE1", "A1048577", "A1B" }) Assert.False(CellRef.TryParse(bad, out _));
    }
}
