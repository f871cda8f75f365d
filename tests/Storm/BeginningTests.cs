using ThonSo.Web;
using Xunit;

namespace ThonSo.Storm;

/// <summary>The very first start, broken off.</summary>
public sealed class BeginningTests
{
    [Fact]
    public async Task Half_a_demonstration_is_never_served_and_the_next_start_says_what_to_do()
    {
        var data = Directory.CreateTempSubdirectory("thonso-beginning-").FullName;
        try
        {
            await Child.KillWhileBeginningAsync(data);
            var said = await Assert.ThrowsAsync<InvalidOperationException>(() => Child.StartAsync(data, null));
            Assert.Contains($"The demonstration in {data} was broken off while it was being made. Delete that folder", said.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", said.Message, StringComparison.Ordinal);

            Directory.Delete(data, recursive: true);
            using (await Child.StartAsync(data, null)) Assert.False(File.Exists(Demo.BegunIn(data)));
            using (await Child.StartAsync(data, null))
            {
            }
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
