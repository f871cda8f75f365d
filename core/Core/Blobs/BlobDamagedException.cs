namespace ThonSo.Core.Blobs;

/// <summary>Kept bytes are not what was kept: changed, cut, put together anew, or sealed with another key.</summary>
public sealed class BlobDamagedException(string message, Exception? inner = null) : IOException(message, inner);
