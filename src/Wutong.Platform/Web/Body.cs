using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Web;

/// <summary>
/// The JSON body of an operation, read and validated by the same rules as a form. A parameter of this type makes the operation answer
/// 415 to anything but JSON, 413 to too much and 400 with the field's message to whatever does not fit.
/// </summary>
public sealed class Body<T> : IEndpointParameterMetadataProvider where T : class
{
    private Body(T? input, IReadOnlyList<Problem> problems) => (Input, Problems) = (input, problems);

    private T? Input { get; }
    private IReadOnlyList<Problem> Problems { get; }

    /// <summary>Runs the action on the input, or answers what is wrong with it.</summary>
    public async Task<IResult> Run(Func<T, Task<Outcome>> action, Func<Outcome.Done, object?>? shown = null) =>
        Input is null ? Api.Invalid(Problems) : Api.Answer(await action(Input), shown);

    public static async ValueTask<Body<T>> BindAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType()) throw new BadHttpRequestException("JSON expected.", StatusCodes.Status415UnsupportedMediaType);
        T? input;
        try
        {
            input = await JsonSerializer.DeserializeAsync<T>(context.Request.Body, Json.Options, context.RequestAborted);
        }
        catch (JsonException failure)
        {
            return new Body<T>(null, [new Problem(FieldOf(failure.Path), failure.Path is "$" or null ? Words.Invalid_Json : MessageOf(failure))]);
        }
        context.RequestServices.GetRequiredService<CurrentActor>().HoldsWholeRequest();
        if (input is null) return new Body<T>(null, [new Problem("", Words.Invalid_Json)]);
        var problems = Validate(context, input);
        return problems.Count > 0 ? new Body<T>(null, problems) : new Body<T>(input, []);
    }

    private static List<Problem> Validate(HttpContext context, T input)
    {
        var action = new ActionContext(context, new RouteData(), new ActionDescriptor());
        context.RequestServices.GetRequiredService<IObjectModelValidator>().Validate(action, validationState: null, prefix: "", input);
        return [.. action.ModelState.SelectMany(s => s.Value!.Errors.Select(e => new Problem(s.Key, e.ErrorMessage)))];
    }

    private static string FieldOf(string? path) => path is null or "$" ? "" : path.TrimStart('$', '.');

    // The serialiser's own message names types of the program; ours is thrown by the text converter alone.
    private static string MessageOf(JsonException failure) =>
        failure.InnerException is null && failure.Message.StartsWith(Words.Invalid_Text, StringComparison.Ordinal) ? Words.Invalid_Text : Words.Invalid_Value;

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
}

/// <summary>How operations answer.</summary>
public static class Api
{
    public static IResult Answer(Outcome outcome, Func<Outcome.Done, object?>? shown = null) => outcome switch
    {
        Outcome.Done done => TypedResults.Json(shown?.Invoke(done) ?? new Saved(done.Id), Json.Options),
        Outcome.Refused refused => Invalid(refused.Problems),
        Outcome.Stale stale => TypedResults.Problem(statusCode: 409, title: Words.Stale_Short, extensions: [new("version", stale.Version), new("current", stale.Current)]),
        Outcome.Forbidden => TypedResults.Problem(statusCode: 403, title: Words.Error_Forbidden),
        _ => TypedResults.Problem(statusCode: 404, title: Words.Error_NotFound),
    };

    public static IResult Invalid(IReadOnlyList<Problem> problems) =>
        TypedResults.ValidationProblem(
            problems.GroupBy(p => CamelCase(p.Field)).ToDictionary(g => g.Key, g => g.Select(p => p.Message).ToArray()),
            title: Words.Error_Invalid);

    private static string CamelCase(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>The id of what was saved.</summary>
    public sealed record Saved(Guid? Id);

    /// <summary>Problem details of a stale save, with the version that stands.</summary>
    public sealed record StaleAnswer(string Title, int Status, int Version, object? Current);
}
