using Npgsql;
using Wutong.Database;

namespace Wutong.Tests.Data;

public sealed class DatabaseTargetTests
{
    [Theory]
    [InlineData("Host=h;Database=d;Password=p", 100)]
    [InlineData("Host=h;Database=d;Password=p;Max Auto Prepare=0", 0)]
    [InlineData("Host=h;Database=d;Password=p;MaxAutoPrepare=7", 7)]
    public void Statements_are_prepared_unless_the_connection_says_otherwise(string given, int most)
    {
        var used = new NpgsqlConnectionStringBuilder(new DatabaseTarget("data", given).ConnectionString);
        Assert.Equal(most, used.MaxAutoPrepare);
        // What a pooler in between has prepared or set for others is put back.
        Assert.Equal(most > 0, used.NoResetOnClose);
        Assert.Equal(("h", "d", "p"), (used.Host, used.Database, used.Password));
    }
}
