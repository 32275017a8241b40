using Microsoft.Extensions.Logging.Console;

namespace Wutong;

internal static class SiteLogs
{
    /// <summary>
    /// Structured lines on standard error, each with the number of the request. No line holds a name, an address or what somebody typed: requests are not logged by path and query,
    /// and SQL is logged without its values.
    /// </summary>
    public static void AddLogs(this WebApplicationBuilder builder, bool quiet)
    {
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Model.Validation", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        // The keys lie in the database, which whoever can read also holds everything that they protect.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (quiet) return;
        builder.Logging.AddConsole(options => options.FormatterName = LogLines.FormatterName).AddConsoleFormatter<LogLines, ConsoleFormatterOptions>();
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
