using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace ThonSo.Core.Web;

/// <summary>
/// Only a page's property that says so (<c>[BindProperty]</c>, <c>[FromQuery]</c> …) is filled from the request. MVC would
/// look for reasons to fill it in its type too, and for that take all pages apart at every start.
/// </summary>
internal sealed class BoundProperties(IPageApplicationModelPartsProvider inner) : IPageApplicationModelPartsProvider
{
    public PageHandlerModel? CreateHandlerModel(MethodInfo method) => inner.CreateHandlerModel(method);

    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => inner.CreateParameterModel(parameter);

    public PagePropertyModel CreatePropertyModel(PropertyInfo property)
    {
        var attributes = property.GetCustomAttributes(inherit: true);
        return Array.Exists(attributes, a => a is IBindingSourceMetadata or IModelNameProvider or IBinderTypeProviderMetadata)
            ? inner.CreatePropertyModel(property)
            : new PagePropertyModel(property, attributes) { PropertyName = property.Name };
    }

    public bool IsHandler(MethodInfo methodInfo) => inner.IsHandler(methodInfo);

    /// <summary>Puts it before MVC's own.</summary>
    public static void AddTo(IServiceCollection services)
    {
        var own = services.Single(s => s.ServiceType == typeof(IPageApplicationModelPartsProvider)).ImplementationType!;
        services.AddSingleton<IPageApplicationModelPartsProvider>(provider => new BoundProperties((IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(provider, own)));
    }
}
