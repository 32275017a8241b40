using Microsoft.AspNetCore.Mvc.ModelBinding;
using Wutong.Platform.Text;

namespace Wutong.Platform.Web;

/// <summary>Binds every string from forms, queries and routes through the one normaliser.</summary>
public sealed class TextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var found = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (found == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, found);
        if (TextNormaliser.TryNormalise(found.FirstValue, out var clean))
            bindingContext.Result = ModelBindingResult.Success(clean);
        else
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Words.Invalid_Text);
        return Task.CompletedTask;
    }

    public sealed class Provider : IModelBinderProvider
    {
        private static readonly TextBinder Binder = new();
        public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(string) ? Binder : null;
    }
}
