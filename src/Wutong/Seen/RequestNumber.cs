using System.Diagnostics;

namespace Wutong.Seen;

/// <summary>
/// One number a request: on its error page, in the answer's header, in the log and in traces. It is the trace's (W3C Trace Context), so that whoever collects
/// those finds the request by what somebody read out on the telephone.
/// </summary>
internal static class RequestNumber
{
    public const string Header = "X-Request-Id";

    public static void UseRequestNumber(this WebApplication app) => app.Use((context, next) =>
    {
        context.TraceIdentifier = (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
        // Late: what answers for a failure begins by clearing the headers.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = context.TraceIdentifier;
            return Task.CompletedTask;
        });
        return next(context);
    });
}
