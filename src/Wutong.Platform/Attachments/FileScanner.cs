using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Wutong.Platform.Attachments;

/// <summary>Where the malware scanner listens: <c>HOST:PORT</c>, or the path of a socket. Null: there is none, and files are kept unscanned.</summary>
public sealed record ScannerAddress(string? Text)
{
    internal (string Host, int Port)? Tcp
    {
        get
        {
            if (Text is null || IsPath) return null;
            var colon = Text.LastIndexOf(':');
            return colon > 0 && int.TryParse(Text[(colon + 1)..], out var port) && port is > 0 and < 65_536 ? (Text[..colon].Trim('[', ']'), port) : null;
        }
    }

    internal bool IsPath => Text?.StartsWith('/') == true;

    /// <summary>False for text that is neither.</summary>
    public bool IsValid => Text is null || IsPath || Tcp is not null;
}

/// <summary>Shows files to ClamAV's daemon, by its command INSTREAM.</summary>
public sealed class FileScanner(ScannerAddress address)
{
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(5), AnswerTime = TimeSpan.FromMinutes(2);

    internal bool IsOn => address.Text is not null;

    /// <summary>The name of what it found; null for nothing. Throws <see cref="ScannerUnreachable"/> where it cannot say.</summary>
    internal async Task<string?> FindAsync(Stream content, CancellationToken cancel)
    {
        try
        {
            using var socket = await ConnectAsync(cancel);
            await using var stream = new NetworkStream(socket, ownsSocket: false);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(AnswerTime);
            return Read(await AskAsync(stream, content, limit.Token));
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new ScannerUnreachable(failure);
        }
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(ConnectTime);
        var socket = address.IsPath ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (address.Tcp is var (host, port)) await socket.ConnectAsync(host, port, limit.Token);
            else await socket.ConnectAsync(new UnixDomainSocketEndPoint(address.Text!), limit.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Pieces with their length in front, an empty one at the end; then one line of answer.</summary>
    private static async Task<string> AskAsync(NetworkStream stream, Stream content, CancellationToken cancel)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var buffer = new byte[4 + 64 * 1024];
        try
        {
            while (true)
            {
                var count = await content.ReadAsync(buffer.AsMemory(4), cancel);
                BinaryPrimitives.WriteInt32BigEndian(buffer, count);
                await stream.WriteAsync(buffer.AsMemory(0, 4 + count), cancel);
                if (count == 0) break;
            }
        }
        catch (IOException) { } // it answers and hangs up as soon as it has seen enough
        var answer = new MemoryStream();
        int read;
        while (answer.Length < 4096 && (read = await stream.ReadAsync(buffer, cancel)) > 0) answer.Write(buffer, 0, read);
        return Encoding.UTF8.GetString(answer.ToArray()).TrimEnd('\0', '\n', ' ');
    }

    private static string? Read(string answer)
    {
        const string found = " FOUND", prefix = "stream: ";
        if (answer == prefix + "OK") return null;
        if (answer.EndsWith(found, StringComparison.Ordinal) && answer.StartsWith(prefix, StringComparison.Ordinal)) return answer[prefix.Length..^found.Length];
        throw new ScannerUnreachable(new IOException($"The scanner answered: {answer}"));
    }
}

/// <summary>A scanner is configured but cannot say anything about the file: it is not let through.</summary>
internal sealed class ScannerUnreachable(Exception why) : Exception("The malware scanner cannot be asked.", why);
