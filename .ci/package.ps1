# Makes the packages of Windows, on Windows: a portable zip, and an installer where NSIS is at hand (winget install NSIS.NSIS).
#   powershell -ExecutionPolicy Bypass -File .ci\package.ps1
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')
$version = (Select-String -Path Cargo.toml -Pattern '^version = "(.*)"').Matches[0].Groups[1].Value
cargo build --profile dist --locked --features wgpu --bins
if ($LASTEXITCODE) { throw 'the program is not built' }

$out = (New-Item -ItemType Directory -Force target\packages).FullName
$folder = "target\packages\PII Planner $version"
if (Test-Path $folder) { Remove-Item -Recurse $folder }
New-Item -ItemType Directory $folder | Out-Null
Copy-Item target\dist\pii-planner.exe, target\dist\pii-planner-cli.exe $folder
Copy-Item assets\windows\README.txt $folder
Copy-Item LICENSE "$folder\LICENSE.txt"
Copy-Item assets\fonts\OFL.txt $folder

$name = Join-Path $out "pii-planner-$version-windows"
Compress-Archive -Force -Path $folder -DestinationPath "$name.zip"
$nsis = @('makensis.exe', "${env:ProgramFiles(x86)}\NSIS\makensis.exe") | Where-Object { Get-Command $_ -ErrorAction Ignore } | Select-Object -First 1
if ($nsis) {
  & $nsis /V2 /INPUTCHARSET UTF8 "/DVERSION=$version" "/DFOLDER=$(Resolve-Path $folder)" "/DOUT=$name-setup.exe" assets\windows\installer.nsi
  if ($LASTEXITCODE) { throw 'the installer is not built' }
} else {
  Write-Host 'There is no NSIS, so there is no installer.'
}
Remove-Item -Recurse $folder
Get-ChildItem $out
