; What installing and uninstalling do alike; NSIS wants each function twice.

!macro SHARED_FUNCTIONS UN

; What the command line says, else where it is already.
Function ${UN}FindMode
  SetRegView 64         ; the program is of 64 bits, also when the installer is not
  ${GetParameters} $0
  StrCpy $Asked 1
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    StrCpy $ForAll 1
    Return
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/CurrentUser" $1
  ${IfNot} ${Errors}
    StrCpy $ForAll 0
    Return
  ${EndIf}
  StrCpy $Asked 0
  StrCpy $ForAll 0
  ReadRegStr $0 HKLM "${UNINSTALL}" "InstallLocation"
  !if "${UN}" == ""
    ${If} $0 != ""
  !else
    ${If} $0 == "$INSTDIR"
  !endif
    StrCpy $ForAll 1
  ${EndIf}
FunctionEnd

Function ${UN}UseMode
  ${If} $ForAll == 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
FunctionEnd

; $0 is 1 when this process may do what an administrator may.
Function ${UN}IsAdministrator
  UserInfo::GetAccountType
  Pop $1
  StrCpy $0 0
  ${If} $1 == "Admin"
    StrCpy $0 1
  ${EndIf}
FunctionEnd

; Windows lets nobody write in a program that runs, whichever account started it.
Function ${UN}RefuseWhileOpen
  ${Do}
    StrCpy $0 0
    ${ForEach} $1 1 2 + 1
      StrCpy $2 "$INSTDIR\Thuisplan.exe"
      ${If} $1 == 2
        StrCpy $2 "$INSTDIR\Thuisplan-console.exe"
      ${EndIf}
      ${If} ${FileExists} "$2"
        ClearErrors
        FileOpen $3 "$2" a
        ${If} ${Errors}
          StrCpy $0 1
        ${Else}
          FileClose $3
        ${EndIf}
      ${EndIf}
    ${Next}
    ${If} $0 == 0
      Return
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(StillOpen)" /SD IDCANCEL IDRETRY +3
    SetErrorLevel ${IS_OPEN}
    Quit
  ${Loop}
FunctionEnd

Function ${UN}RemoveRule
  nsExec::Exec '"$SYSDIR\netsh.exe" advfirewall firewall delete rule name="${RULE}"'
  Pop $0
FunctionEnd
!macroend
!insertmacro SHARED_FUNCTIONS ""
!insertmacro SHARED_FUNCTIONS "un."
