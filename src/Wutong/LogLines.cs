using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Wutong.Platform.Time;

namespace Wutong;

/// <summary>
/// A line of the log as JSON with the number of the request for which it was written. The formatter of the framework knows that only together with the
/// request's path, which names records and holds secret addresses.
/// </summary>
internal sealed class LogLines(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "wutong";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var line = new Utf8JsonWriter(bytes, Options))
        {
            line.WriteStartObject();
            line.WriteString("Timestamp", time.Now().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", null));
            line.WriteString("LogLevel", logEntry.LogLevel.ToString());
            line.WriteString("Category", logEntry.Category);
            line.WriteNumber("EventId", logEntry.EventId.Id);
            if (Activity.Current is { } activity) line.WriteString("Number", activity.TraceId.ToHexString());
            line.WriteString("Message", logEntry.Formatter(logEntry.State, logEntry.Exception));
            if (logEntry.Exception is { } failure) line.WriteString("Exception", failure.ToString());
            if (logEntry.State is IEnumerable<KeyValuePair<string, object?>> state) WriteState(line, state);
            line.WriteEndObject();
        }
        textWriter.WriteLine(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    private static void WriteState(Utf8JsonWriter line, IEnumerable<KeyValuePair<string, object?>> state)
    {
        line.WriteStartObject("State");
        foreach (var (name, value) in state.Where(s => s.Key != "{OriginalFormat}").DistinctBy(s => s.Key))
            if (value is null) line.WriteNull(name);
            else if (value is int or long) line.WriteNumber(name, Convert.ToInt64(value, null));
            else if (value is bool flag) line.WriteBoolean(name, flag);
            else line.WriteString(name, value.ToString());
        line.WriteEndObject();
    }
}
