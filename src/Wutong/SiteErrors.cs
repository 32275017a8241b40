
namespace Wutong;

/// <summary>Errors as problem details for programs and as a page that helps for people.</summary>
internal static class SiteErrors
{
    /// <summary>The field of a problem that carries the number of the request.</summary>
    public const string Number = "number";

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseWhen(IsForPrograms, programs =>
        {
            programs.UseExceptionHandler(Options(new ExceptionHandlerOptions { ExceptionHandler = ProblemAsync }));
            programs.UseStatusCodePages(context => ProblemAsync(context.HttpContext));
        });
        app.UseWhen(context => !IsForPrograms(context), people =>
        {
            people.UseExceptionHandler(Options(new ExceptionHandlerOptions { ExceptionHandlingPath = "/errors/500" }));
            people.UseStatusCodePagesWithReExecute("/errors/{0}");
        });
    }

    private static bool IsForPrograms(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi") || context.Request.Path.StartsWithSegments("/health");

    private static ExceptionHandlerOptions Options(ExceptionHandlerOptions options)
    {
        // A refused request is not our failure: it keeps its own status and is not logged as one.
        options.StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        options.SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException;
        options.AllowStatusCode404Response = true;
        return options;
    }

    private static Task ProblemAsync(HttpContext context) =>
        TypedResults.Problem(statusCode: context.Response.StatusCode, title: Title(context.Response.StatusCode), extensions: [new(Number, context.TraceIdentifier)])
            .ExecuteAsync(context);

    private static string Title(int status) => status switch
    {
        400 => Platform.Words.Error_Invalid,
        401 => Words.Error_401,
        403 => Platform.Words.Error_Forbidden,
        404 => Platform.Words.Error_NotFound,
        405 => Words.Error_405,
        413 => Words.Error_413,
        415 => Words.Error_415,
        429 => Words.Error_429,
        _ => Words.Error_500,
    };
}
