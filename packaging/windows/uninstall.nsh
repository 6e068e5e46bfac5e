; Uninstalling: the program goes, the family's data stay.

Function un.onInit
  Call un.FindMode
  ${If} $ForAll == 1
    Call un.IsAdministrator
    ${If} $0 == 0
      ${IfNot} ${Silent}
        ExecShell "runas" "$INSTDIR\uninstall.exe" "/AllUsers"
      ${EndIf}
      SetErrorLevel ${NO_ADMINISTRATOR}
      Quit
    ${EndIf}
  ${EndIf}
  Call un.FindData
  Call un.UseMode
FunctionEnd

Function un.FindData
  StrCpy $Data ""
  SetShellVarContext current
  ${If} ${FileExists} "$LOCALAPPDATA\Thuisplan\thuisplan.db"
    StrCpy $Data "$LOCALAPPDATA\Thuisplan$\r$\n"
  ${EndIf}
  SetShellVarContext all
  ${If} ${FileExists} "$APPDATA\Thuisplan\thuisplan.db"
    StrCpy $Data "$Data$APPDATA\Thuisplan$\r$\n"
  ${EndIf}
  ${If} $Data == ""
    StrCpy $Data "$(OwnPlace)"
  ${EndIf}
FunctionEnd

; Only what the installer brought, by name: whatever else somebody put in the folder stays, and so do the data.
Section "Uninstall"
  Call un.RefuseWhileOpen
  Delete "$INSTDIR\Thuisplan.exe"
  Delete "$INSTDIR\Thuisplan-console.exe"
  Delete "$INSTDIR\LICENSE.txt"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\thuisplan-previous"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Thuisplan.lnk"
  DeleteRegKey SHCTX "${UNINSTALL}"
  DeleteRegValue HKCU "${RUN}" "Thuisplan"
  ${If} $ForAll == 1
    DeleteRegValue HKLM "${RUN}" "Thuisplan"
    Call un.RemoveRule
  ${EndIf}
SectionEnd
