using CsCheck;
using Wutong.Platform.Telemetry;

namespace Wutong.Tests.Telemetry;

public sealed class StatementTests
{
    [Theory]
    [InlineData("SELECT \"p\".\"Id\" FROM \"Projects\" AS p0 WHERE p0.\"Name\" = '沈''梅' LIMIT 50", "SELECT \"p\".\"Id\" FROM \"Projects\" AS p0 WHERE p0.\"Name\" = ? LIMIT ?")]
    [InlineData("x = @p0 AND y IN (@ids1, @ids2,\n  @ids3) -- 沈梅", "x = @p0 AND y IN (…)")]
    [InlineData("INSERT INTO \"T2\" (\"A\", \"B\") VALUES (@p0, 1.5), (@p2, X'00ff'), ($3, $4)", "INSERT INTO \"T2\" (\"A\", \"B\") VALUES (…), …")]
    [InlineData("a = E'it\\'s 沈梅' AND b = $x$沈梅$x$ /* 沈梅 */ AND c = $$梅$$::text", "a = ? AND b = ? AND c = ?::text")]
    [InlineData("SELECT \"it''s 1\" WHERE n > -12e3 AND h LIKE @__q_0 ESCAPE '\\'", "SELECT \"it''s 1\" WHERE n > -? AND h LIKE @__q_0 ESCAPE ?")]
    public void A_shape_holds_no_value(string sql, string shape) => Assert.Equal(shape, Statement.ShapeOf(sql));

    [Fact]
    public void Whatever_text_stands_between_quotes_is_gone() => Gen.String[Gen.Char["ab'\"\\$-/*@?1梅\n "], 0, 30].Sample(text =>
        Statement.ShapeOf($"SELECT 1 WHERE a = '{text.Replace("'", "''", StringComparison.Ordinal)}' AND b = @p1") == "SELECT ? WHERE a = ? AND b = @p1");
}
