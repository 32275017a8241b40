using Microsoft.EntityFrameworkCore;

namespace Bare;

/// <summary>One table of names.</summary>
internal sealed class Rows(DbContextOptions<Rows> options) : DbContext(options)
{
    private const int Many = 100;

    public required DbSet<Row> All { get; init; }

    /// <summary>Makes the file and its rows if they are not there yet.</summary>
    public static async Task PrepareAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var rows = scope.ServiceProvider.GetRequiredService<Rows>();
        if (!await rows.Database.EnsureCreatedAsync()) return;
        for (var i = 0; i < Many; i++) rows.All.Add(new Row { Name = $"Row {i}" });
        await rows.SaveChangesAsync();
    }
}

internal sealed class Row
{
    public int Id { get; init; }
    public required string Name { get; init; }
}
