using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Attachments;

/// <summary>The content of a stored file as a stream to read: one chunk in memory, one short query a chunk.</summary>
internal sealed class ChunkStream(WutongDb db, Guid file, long length) : Stream
{
    private byte[] chunk = [];
    private int at = -1;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;
    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= length || buffer.Length == 0) return 0;
        var (number, from) = ((int)(Position / FileLimits.ChunkSize), (int)(Position % FileLimits.ChunkSize));
        if (number != at)
        {
            chunk = await db.FileChunks.AsNoTracking().Where(c => c.FileId == file && c.Number == number).Select(c => c.Bytes).SingleOrDefaultAsync(cancellationToken)
                ?? throw new IOException("A chunk of the file is missing.");
            at = number;
        }
        var count = Math.Min(buffer.Length, chunk.Length - from);
        if (count <= 0) throw new IOException("A chunk of the file is too short.");
        chunk.AsMemory(from, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => Position + offset, _ => length + offset };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The database is read asynchronously.");
    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
