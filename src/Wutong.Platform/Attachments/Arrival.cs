using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Attachments;

/// <summary>What arrived: its size (a little more than allowed at most), its hash, and its first chunk.</summary>
internal sealed record Arrival(long Size, string Sha256, byte[] Start);

/// <summary>A file of the platform's own making whose bytes are stored, and which nobody sees until <see cref="Arrivals.Complete"/>.</summary>
internal sealed record Staged(Guid FileId, Arrival Arrival);

internal static class Arrivals
{
    extension(WutongDb db)
    {
        /// <summary>Stores content chunk by chunk, each its own short write.</summary>
        public async Task<Arrival> StoreBytesAsync(Guid id, Stream content, long most, CancellationToken cancel)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[FileLimits.ChunkSize];
            byte[] start = [];
            var size = 0L;
            for (var number = 0; ; number++)
            {
                var count = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
                if (count == 0) break;
                var bytes = count == buffer.Length ? buffer : buffer[..count];
                if (number == 0) start = bytes.ToArray();
                hash.AppendData(bytes);
                size += count;
                if (size > most) { while (await content.ReadAsync(buffer, cancel) > 0) { } break; }
                var place = number;
                // Past the change tracker, so that one buffer serves the whole file.
                await db.WriteAsync(() => db.Database.ExecuteSqlAsync($"INSERT INTO \"FileChunks\" (\"FileId\", \"Number\", \"Bytes\") VALUES ({id}, {place}, {bytes})", CancellationToken.None));
                if (count < buffer.Length) break;
            }
            return new Arrival(size, Convert.ToHexStringLower(hash.GetHashAndReset()), start);
        }

        /// <summary>Stores a file that the platform made itself for a record that is about to be written; what is never completed goes with the nightly clearing.</summary>
        public async Task<Staged> StageAsync(string kind, Guid record, string name, Actor actor, byte[] content, CancellationToken cancel)
        {
            var file = StoredFile.Arriving(kind, record, name, actor.Id, actor.Now);
            await db.WriteAsync(() => { db.Files.Add(file); return Task.CompletedTask; });
            return new Staged(file.Id, await db.StoreBytesAsync(file.Id, new MemoryStream(content, writable: false), long.MaxValue, cancel));
        }

        /// <summary>Completes a staged file within the write that makes its record.</summary>
        public async Task Complete(Staged staged, FileType type, Actor actor)
        {
            var file = await db.Files.SingleAsync(f => f.Id == staged.FileId);
            file.Complete(type, staged.Arrival.Size, staged.Arrival.Sha256, FileCheck.NotScanned, actor.Now);
            db.Note(actor, AuditKind.Added, nameof(StoredFile), file.Id, new { file.Name, file.RecordKind, file.RecordId, file.Size, file.Sha256 });
        }
    }
}
