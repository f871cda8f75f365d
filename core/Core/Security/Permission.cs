using ThonSo.Core.Acts;

namespace ThonSo.Core.Security;

/// <summary>Something one may do, and the roles that may. Its name is the authorization policy of endpoints.</summary>
/// <param name="Name">Module and act: <c>dossiers.accept</c>.</param>
public sealed record Permission(string Name, params Role[] Roles);
