using System.Buffers;
using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;

namespace Wutong.Matching.Indexing;

/// <summary>A file in memory as the system maps it; it is let go when nothing reads from it any more.</summary>
internal sealed unsafe class MappedFile
{
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* start;

    public MappedFile(string path)
    {
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
    }

    ~MappedFile() => view.SafeMemoryMappedViewHandle.ReleasePointer();

    /// <summary>A part of the file as an array; whoever holds it holds the file.</summary>
    public ReadOnlyMemory<T> Part<T>(long offset, int count) where T : unmanaged => new Manager<T>(this, (T*)(start + offset), count).Memory;

    private sealed class Manager<T>(MappedFile file, T* first, int count) : MemoryManager<T> where T : unmanaged
    {
        public override Span<T> GetSpan()
        {
            GC.KeepAlive(file);
            return new(first, count);
        }

        public override MemoryHandle Pin(int elementIndex = 0) => new(Unsafe.Add<T>(first, elementIndex));

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
