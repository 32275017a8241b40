using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Audit;

internal static class AuditTables
{
    extension(WutongDb db)
    {
#pragma warning disable RS0030 // the log has no row rule: its page is open to the audit administrator alone
        public DbSet<AuditEntry> AuditEntries => db.Set<AuditEntry>();
        public DbSet<AuditSeal> AuditSeals => db.Set<AuditSeal>();
        public DbSet<PersonKey> PersonKeys => db.Set<PersonKey>();
#pragma warning restore RS0030
    }
}
