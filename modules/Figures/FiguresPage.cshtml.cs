using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using ThonSo.Core.Web;

namespace ThonSo.Figures;

/// <summary>The commune's public figures.</summary>
[AllowAnonymous, PublicPage]
internal sealed class FiguresPageModel(FiguresBook book) : AppPage
{
    public FiguresView View { get; private set; } = null!;

    public async Task OnGetAsync() => View = await book.ReadAsync(Commune);

    /// <summary>Bars of a year: received pale, done dark. The table beneath says the same.</summary>
    public string Chart
    {
        get
        {
            var months = View.Months.Reverse().ToList();
            var most = Math.Max(1, months.Max(m => Math.Max(m.Received, m.Done)));
            var svg = new StringBuilder();
            svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"bars\" viewBox=\"0 0 {months.Count * 30} 100\" aria-hidden=\"true\">");
            for (var i = 0; i < months.Count; i++)
            {
                var (received, done) = (months[i].Received * 84 / most, months[i].Done * 84 / most);
                svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"pale\" x=\"{i * 30 + 4}\" y=\"{86 - received}\" width=\"10\" height=\"{received}\"/><rect class=\"dark\" x=\"{i * 30 + 15}\" y=\"{86 - done}\" width=\"10\" height=\"{done}\"/><text x=\"{i * 30 + 15}\" y=\"98\">{months[i].Month[5..]}</text>");
            }
            return svg.Append("</svg>").ToString();
        }
    }
}
