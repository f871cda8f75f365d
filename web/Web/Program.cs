using ThonSo.Web;

return await CommandLine.RunAsync(args);
