using Wutong.Platform.Users;

namespace Wutong.SignIn;

/// <summary>Leads an account with a one-time password to the page where its owner chooses another, before anything else.</summary>
internal sealed class MustChangePassword(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var must = context.Items[nameof(User.MustChangePassword)] is true;
        var path = context.Request.Path;
        if (!must || path.StartsWithSegments("/account/password") || path.StartsWithSegments("/signout") || path.StartsWithSegments("/language") || path.StartsWithSegments("/errors")) return next(context);
        if (path.StartsWithSegments("/api")) context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else context.Response.Redirect("/account/password");
        return Task.CompletedTask;
    }
}
