@echo off
rem The command line of Kemai on Windows. The program belongs to no console: wait for it, hand on its exit code,
rem and let the console read UTF-8 meanwhile.
setlocal
for /f "tokens=2 delims=:" %%a in ('chcp') do set "before=%%a"
chcp 65001 >nul
start "" /b /wait "%~dp0..\Kemai.exe" %*
set "code=%ERRORLEVEL%"
chcp %before% >nul
exit /b %code%
