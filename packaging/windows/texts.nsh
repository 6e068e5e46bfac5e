; What the installer says, in Dutch and English.

!macro TEXT NAME DUTCH ENGLISH
  LangString ${NAME} ${LANG_DUTCH} "${DUTCH}"
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
!macroend

!insertmacro TEXT ForWhom "Voor wie is Thuisplan?" "Who is Thuisplan for?"
!insertmacro TEXT ForWhomBelow "Kies wie het op deze computer kan openen." "Choose who can open it on this computer."
!insertmacro TEXT ForMe "Alleen voor dit account" "Only for this account"
!insertmacro TEXT ForMeBelow "Meestal genoeg. Er is geen beheerder nodig." "Mostly enough. No administrator is needed."
!insertmacro TEXT ForEverybody "Voor alle accounts op deze computer" "For all accounts on this computer"
!insertmacro TEXT ForEverybodyBelow \
  "Als ieder een eigen account heeft en jullie samen één planner willen. Windows vraagt om een beheerder." \
  "When everybody has an account and you want one planner together. Windows asks for an administrator."
!insertmacro TEXT StillOpen \
  "Thuisplan is nog open, misschien in een ander account. Sluit het venster en probeer het opnieuw." \
  "Thuisplan is still open, perhaps in another account. Close its window and try again."
!insertmacro TEXT InUse \
  "Een ander programma gebruikt de map van Thuisplan. Sluit alles en probeer het opnieuw. Er is niets veranderd." \
  "Another program uses the folder of Thuisplan. Close everything and try again. Nothing was changed."
!insertmacro TEXT NotOurs \
  "In deze map staat een ander programma: $INSTDIR. Kies een lege map. Er is niets veranderd." \
  "Another program is in this folder: $INSTDIR. Choose an empty one. Nothing was changed."
!insertmacro TEXT TooOld \
  "Thuisplan heeft Windows 10 of later nodig, van 64 bits." \
  "Thuisplan needs Windows 10 or later, of 64 bits."
!insertmacro TEXT OwnPlace "de map die jullie zelf kozen" "the folder that you chose"
!insertmacro TEXT Done "Klaar" "Ready"
!insertmacro TEXT DoneBelow \
  "Thuisplan staat op deze computer. Je vindt het in het menu Start." \
  "Thuisplan is on this computer. You find it in the Start menu."
!insertmacro TEXT RemoveBelow "Haal Thuisplan van deze computer." "Take Thuisplan off this computer."
!insertmacro TEXT Gone "Thuisplan is weg" "Thuisplan is gone"
!insertmacro TEXT WhatStays \
  "Het programma gaat weg. Jullie gegevens blijven staan:$\r$\n$Data" \
  "The program goes. Your family's data stay:$\r$\n$Data"
!insertmacro TEXT WhatStayed \
  "Jullie gegevens staan er nog:$\r$\n$Data" \
  "Your family's data are still there:$\r$\n$Data"
