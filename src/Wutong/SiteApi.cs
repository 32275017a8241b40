using Microsoft.AspNetCore.OpenApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.OpenApi;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Web;

namespace Wutong;

internal static class SiteApi
{
    public static void AddSiteApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => Json.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddOpenApi("v1", options =>
        {
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo { Title = "Wutong 梧桐", Version = "v1" };
                document.Servers = [];
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
                {
                    ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A personal token, made under 账户." },
                };
                return Task.CompletedTask;
            });
            // Text passes a converter of ours, behind which the generator does not see that it is text.
            options.AddSchemaTransformer((schema, context, _) =>
            {
                if (context.JsonTypeInfo.Type == typeof(string)) schema.Type ??= JsonSchemaType.String;
                return Task.CompletedTask;
            });
            options.AddOperationTransformer((operation, context, _) =>
            {
                var isOpen = context.Description.ActionDescriptor.EndpointMetadata.OfType<Microsoft.AspNetCore.Authorization.IAllowAnonymous>().Any();
                if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Table>().SingleOrDefault() is { } table) TableParameters.Describe(table, operation);
                operation.Security = isOpen ? [] : [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", context.Document)] = [] }];
                return Task.CompletedTask;
            });
        });
    }

    public static void MapSiteApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapGet("/health/live", () => TypedResults.Text("ok")).AllowAnonymous().WithTags("health").WithSummary("The process answers.");
        app.MapGet("/health/ready", async (WutongDb db) =>
            await db.Database.CanConnectAsync() && !(await db.Database.GetPendingMigrationsAsync()).Any()
                ? Results.Text("ok") : Results.Text("not ready", statusCode: 503))
            .AllowAnonymous().WithTags("health").WithSummary("The database answers and is up to date.");
        var api = app.MapGroup("/api").AddEndpointFilter<RouteGroupBuilder, ApiGuard>();
        foreach (var module in CityModules.List.All) module.MapApi(api);
        // Unknown addresses ask for sign-in first too, by the fallback policy: nothing is learnt from a 404. A catch-all route here would
        // also catch what is refused for its method or its content type, and answer 404 instead of 405 and 415.
    }
}
