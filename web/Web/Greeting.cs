using ThonSo.Core.Hosting;

namespace ThonSo.Web;

/// <summary>What whoever started the server reads first.</summary>
internal static class Greeting
{
    public static void Print(WebApplication app, ThonSoOptions options)
    {
        var address = app.Urls.First();
        Console.WriteLine($"\n  Thôn Số: {address}\n");
        if (options.Demo)
        {
            Console.WriteLine($"""
                  Demonstration: xã Hòa Phú, 43 thôn, everyone in it invented.
                    Residents   sign in with any mobile number; 0900 000 301 has dossiers already
                    Helpers     0900 000 201 leads the digital team of thôn 4, 0900 000 202 is a member
                    Messages    {address}/thu            (the code of each sign-in is there)
                    Officers    {address}/thu/can-bo     (motcua, thuly, vanhoa, lanhdao, quantri; password and live codes)
                    Clock       {address}/thu/dong-ho    (let time pass)
                    One-stop    {address}/mot-cua

                """);
        }
        Console.WriteLine($"  Data in {options.DataFolder}. Stop with Ctrl+C.\n");
    }
}
