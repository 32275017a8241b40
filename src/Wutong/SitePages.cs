using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.WebEncoders;
using Wutong.Platform;
using Wutong.Platform.Modules;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.SignIn;

namespace Wutong;

internal static class SitePages
{
    /// <summary>The host's own pages: the public home, sign-in and errors are for everybody, the rest for any account.</summary>
    private static readonly FolderPolicy[] OwnFolders =
    [
        new("/Host/Home", new HashSet<Role>()) { IsPublic = true },
        new("/Host/SignIn", new HashSet<Role>()) { IsPublic = true },
        new("/Host/Errors", new HashSet<Role>()) { IsPublic = true },
        new("/Host/Reader", new HashSet<Role>()) { IsPublic = true },
        new("/Host/Desk", new HashSet<Role>()) { IsForAnyAccount = true },
        new("/Host/Account", new HashSet<Role>()) { IsForAnyAccount = true },
    ];

    public static void AddSitePages(this IServiceCollection services)
    {
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/";
            options.Conventions.Add(new FolderPolicies(OwnFolders.Concat(CityModules.List.All.SelectMany(m => m.Folders))));
        }).AddMvcOptions(ConfigureBinding);
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "wutong.form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.SuppressXFrameOptionsHeader = true;
        });
        // Chinese as itself in the pages, not as numbers.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddScoped<Shell>();
        services.AddSingleton<ReadingTurns>();
        services.AddSingleton<LongViews>();
    }

    private static void ConfigureBinding(MvcOptions options)
    {
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelBinderProviders.Insert(0, new TextBinder.Provider());
        options.ModelMetadataDetailsProviders.Add(new ValidationWords());
        options.Filters.Add<RefuseBadQuery>();
        options.Filters.Add<RecentProof>();
        options.MaxModelBindingCollectionSize = 1000;
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Platform.Words.Invalid_Value);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Platform.Words.Invalid_Value);
        messages.SetValueIsInvalidAccessor(_ => Platform.Words.Invalid_Value);
        messages.SetUnknownValueIsInvalidAccessor(_ => Platform.Words.Invalid_Value);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Platform.Words.Invalid_Value);
        messages.SetValueMustBeANumberAccessor(_ => Platform.Words.Invalid_Value);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Platform.Words.Invalid_Value);
        messages.SetValueMustNotBeNullAccessor(_ => Platform.Words.Invalid_Value);
        messages.SetMissingBindRequiredValueAccessor(_ => Platform.Words.Invalid_Value);
        messages.SetMissingKeyOrValueAccessor(() => Platform.Words.Invalid_Value);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Platform.Words.Invalid_Value);
    }

    public static void MapSitePages(this WebApplication app) => app.MapRazorPages();

    /// <summary>Gives each page its own policy or that of its folder, the nearest one up; a page without one stops the start.</summary>
    private sealed class FolderPolicies(IEnumerable<FolderPolicy> folders) : IPageApplicationModelConvention
    {
        private readonly List<FolderPolicy> longestFirst = [.. folders.OrderByDescending(f => f.Folder.Length)];

        public void Apply(PageApplicationModel model)
        {
            var folder = longestFirst.FirstOrDefault(f => f.Folder == model.ViewEnginePath || model.ViewEnginePath.StartsWith(f.Folder + "/", StringComparison.Ordinal))
                ?? throw new InvalidOperationException($"No policy says who may open {model.ViewEnginePath}.");
            if (folder.IsPublic) model.EndpointMetadata.Add(new AllowAnonymousAttribute());
            else model.EndpointMetadata.Add(folder.IsForAnyAccount ? Access.Account : Access.Roles(folder.Roles));
            model.EndpointMetadata.Add(folder);
        }
    }
}
