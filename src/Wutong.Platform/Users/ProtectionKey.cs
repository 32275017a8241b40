using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;

namespace Wutong.Platform.Users;

/// <summary>A key that protects cookies and forms. It lies in the database, so that replicas and restarts share it.</summary>
internal sealed class ProtectionKey
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Name { get; init; }
    [Audit.NotAudited] public required string Xml { get; init; }

    private sealed class Table : IEntityTypeConfiguration<ProtectionKey>
    {
        public void Configure(EntityTypeBuilder<ProtectionKey> builder)
        {
            builder.ToTable("ProtectionKeys");
            builder.Property(k => k.Name).HasMaxLength(200);
            builder.Property(k => k.Xml).HasMaxLength(10_000);
        }
    }
}

/// <summary>Keeps data-protection keys in the database, through the gate like every write.</summary>
public sealed class ProtectionKeyStore(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<WutongDb>();
        return [.. db.ProtectionKeys.AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<WutongDb>();
        // The interface has no asynchronous form; keys are stored once in three months.
        db.WriteAsync(() =>
        {
            db.ProtectionKeys.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();
    }
}
