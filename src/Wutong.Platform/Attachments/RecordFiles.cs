using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;

namespace Wutong.Platform.Attachments;

/// <summary>Files of records as modules refer to them.</summary>
public static class RecordFiles
{
    extension(WutongDb db)
    {
        /// <summary>The files that hang on a record, the newest first. The caller has found that the actor may see its files.</summary>
        public Task<List<Named>> FilesOnAsync(string kind, Guid record) => db.Files.AsNoTracking().Where(f => f.RecordKind == kind && f.RecordId == record && f.State == FileState.Whole)
            .OrderByDescending(f => f.Id).Select(f => new Named { Id = f.Id, Name = f.Name }).ToListAsync();
    }

    /// <summary>Declares that a column holds the id of a file; it is emptied when the file is cleared away.</summary>
    public static void HasFile<T>(this EntityTypeBuilder<T> builder, string column) where T : class =>
        builder.HasOne(typeof(StoredFile).FullName!, null).WithMany().HasForeignKey(column).OnDelete(DeleteBehavior.SetNull);
}
