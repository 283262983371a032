<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name>AfterLock</name>
    <message>
        <source>What you typed last could not be written into your journal. It is kept beside it, encrypted. You will find it when you open your journal.</source>
        <extracomment>app/begin_again.py</extracomment>
        <translation>Lo último que escribió no se pudo guardar en su diario. Está guardado al lado, cifrado. Lo encontrará cuando abra su diario.</translation>
    </message>
    <message>
        <source>What you typed last could not be written to the disk. It is kept in memory, encrypted. Make room on the disk and open your journal before you close BoundaryCheck.</source>
        <extracomment>app/begin_again.py</extracomment>
        <translation>Lo último que escribió no se pudo guardar en el disco. Está guardado en memoria, cifrado. Haga espacio en el disco y abra su diario antes de cerrar BoundaryCheck.</translation>
    </message>
    <message>
        <source>What you typed last could not be kept. It was lost with the lock.</source>
        <extracomment>app/begin_again.py</extracomment>
        <translation>Lo último que escribió no se pudo guardar. Se perdió con el bloqueo.</translation>
    </message>
</context>
<context>
    <name>AlongCard</name>
    <message>
        <source>Take it along, or bring one in</source>
        <extracomment>ui/parts/along_card.py</extracomment>
        <translation>Llevárselo o traer otro diario</translation>
    </message>
    <message>
        <source>Your journal as a file or on paper. And what you wrote in other programs.</source>
        <extracomment>ui/parts/along_card.py</extracomment>
        <translation>Su diario en un archivo o en papel. Y lo que escribió en otros programas.</translation>
    </message>
    <message>
        <source>Take it along</source>
        <extracomment>ui/parts/along_card.py</extracomment>
        <translation>Llevárselo</translation>
    </message>
    <message>
        <source>Bring in a journal</source>
        <extracomment>ui/parts/along_card.py</extracomment>
        <translation>Traer un diario</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Know the rules</source>
        <extracomment>ui/screens/article.py</extracomment>
        <translation>Conozca las reglas</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>Damaged, cannot be used</source>
        <extracomment>ui/backup_list.py</extracomment>
        <translation>Dañada, no se puede usar</translation>
    </message>
    <message>
        <source>Earlier key file</source>
        <extracomment>ui/backup_list.py</extracomment>
        <translation>Archivo de clave anterior</translation>
    </message>
    <message>
        <source>Asks for another passphrase</source>
        <extracomment>ui/backup_list.py</extracomment>
        <translation>Pide otra frase de contraseña</translation>
    </message>
    <message>
        <source>beside your journal</source>
        <extracomment>ui/backup_list.py</extracomment>
        <translation>junto a su diario</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <extracomment>ui/backup_list.py</extracomment>
        <translation>en {folder}</translation>
    </message>
</context>
<context>
    <name>BackupPreview</name>
    <message>
        <source>You can read here. Nothing can be changed, and your journal is not touched.</source>
        <extracomment>ui/parts/backup_preview.py</extracomment>
        <translation>Aquí puede leer. Nada se puede cambiar, y su diario no se toca.</translation>
    </message>
    <message>
        <source>Entries of the backup, newest first</source>
        <extracomment>ui/parts/backup_preview.py</extracomment>
        <translation>Entradas de la copia, las más recientes primero</translation>
    </message>
    <message>
        <source>What was written</source>
        <extracomment>ui/parts/backup_preview.py</extracomment>
        <translation>Lo que se escribió</translation>
    </message>
    <message>
        <source>There is no entry in this backup.</source>
        <extracomment>ui/parts/backup_preview.py</extracomment>
        <translation>No hay ninguna entrada en esta copia.</translation>
    </message>
    <message>
        <source>Written {when}</source>
        <extracomment>ui/parts/backup_preview.py</extracomment>
        <translation>Escrita el {when}</translation>
    </message>
</context>
<context>
    <name>BackupSecret</name>
    <message>
        <source>The passphrase</source>
        <extracomment>ui/parts/backup_secret.py</extracomment>
        <translation>La frase de contraseña</translation>
    </message>
    <message>
        <source>The one you had on the day of the backup. If you changed it since, an older one may be needed.</source>
        <extracomment>ui/parts/backup_secret.py</extracomment>
        <translation>La que tenía el día de la copia. Si la cambió después, puede hacer falta una anterior.</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <extracomment>ui/parts/backup_secret.py</extracomment>
        <translation>Su clave de recuperación</translation>
    </message>
    <message>
        <source>Use my passphrase instead</source>
        <extracomment>ui/parts/backup_secret.py</extracomment>
        <translation>Usar mi frase de contraseña</translation>
    </message>
    <message>
        <source>Use my recovery key instead</source>
        <extracomment>ui/parts/backup_secret.py</extracomment>
        <translation>Usar mi clave de recuperación</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Backups</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Copias de respaldo</translation>
    </message>
    <message>
        <source>A backup is a second copy of your journal, encrypted as it is. It helps if the journal is lost or damaged.</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Una copia de respaldo es otra copia de su diario, también cifrada. Sirve si el diario se pierde o se daña.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Hacer una copia ahora</translation>
    </message>
    <message>
        <source>Save a backup as a file …</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Guardar una copia como archivo …</translation>
    </message>
    <message>
        <source>BoundaryCheck makes a backup by itself when you lock or close: once a day, if something changed, and when you changed your passphrase or recovery key. It counts only after it was opened again and every part of it was read.</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>BoundaryCheck hace una copia por sí solo cuando usted bloquea o cierra: una vez al día, si algo cambió, y cuando cambió su frase de contraseña o su clave de recuperación. Solo cuenta después de abrirla de nuevo y leer cada parte.</translation>
    </message>
    <message>
        <source>Each backup is kept for a day at least. After that, one stays for each of the last {days} days, {weeks} weeks and {months} months. Every backup opens with the passphrase and the recovery key you had when it was made.</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Cada copia se guarda al menos un día. Después queda una por cada uno de los últimos {days} días, {weeks} semanas y {months} meses. Cada copia se abre con la frase de contraseña y la clave de recuperación que usted tenía cuando se hizo.</translation>
    </message>
    <message>
        <source>A second place</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Un segundo lugar</translation>
    </message>
    <message>
        <source>Choose a second place …</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Elegir un segundo lugar …</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Dejar de usarlo</translation>
    </message>
    <message>
        <source>The backups there are</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Las copias que hay</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Copias de respaldo, las más recientes primero</translation>
    </message>
    <message>
        <source>None yet. The first one is made when you lock or close.</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Todavía ninguna. La primera se hace cuando usted bloquea o cierra.</translation>
    </message>
    <message>
        <source>Restore one of them …</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Restaurar una de ellas …</translation>
    </message>
    <message>
        <source>Your journal is locked first. Then you can look into each backup before you decide.</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Primero se bloquea su diario. Después puede mirar cada copia antes de decidir.</translation>
    </message>
    <message>
        <source>A backup with an earlier key file may still open with your earlier passphrase. Such backups go by themselves as newer ones take their place.</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Una copia con un archivo de clave anterior quizá todavía se abra con su frase de contraseña anterior. Esas copias desaparecen solas cuando otras más nuevas toman su lugar.</translation>
    </message>
    <message>
        <source>If this computer breaks or is lost, a copy somewhere else still has your journal. A USB stick of your own is a good place.</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Si esta computadora se daña o se pierde, una copia en otro lugar todavía tiene su diario. Una memoria USB suya es un buen lugar.</translation>
    </message>
    <message>
        <source>Choose another place …</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Elegir otro lugar …</translation>
    </message>
    <message>
        <source>The newest backup there is of {when}.</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>La copia más reciente allí es del {when}.</translation>
    </message>
    <message>
        <source>No backup has reached it yet.</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Todavía no le ha llegado ninguna copia.</translation>
    </message>
    <message>
        <source>It cannot be reached now. Plug the stick in, or connect the network folder.</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Ahora no se puede llegar a ese lugar. Conecte la memoria USB o la carpeta de red.</translation>
    </message>
    <message>
        <source>Making a backup and opening it again.</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Haciendo una copia y abriéndola de nuevo.</translation>
    </message>
    <message>
        <source>The backup is made, and it opens.</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>La copia está hecha, y se abre.</translation>
    </message>
    <message>
        <source>Save a backup</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Backups (*.bcbackup)</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Copias de respaldo (*.bcbackup)</translation>
    </message>
    <message>
        <source>Writing the backup and opening it again.</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Escribiendo la copia y abriéndola de nuevo.</translation>
    </message>
    <message>
        <source>The backup is written, and it opens.</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>La copia está escrita, y se abre.</translation>
    </message>
    <message>
        <source>A second place for backups</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Un segundo lugar para las copias</translation>
    </message>
    <message>
        <source>It is not used any more. The backups there stay where they are.</source>
        <extracomment>ui/screens/backups.py</extracomment>
        <translation>Ya no se usa. Las copias de ese lugar se quedan donde están.</translation>
    </message>
</context>
<context>
    <name>Belonging</name>
    <message>
        <source>In your journal about this</source>
        <extracomment>ui/parts/belonging.py</extracomment>
        <translation>En su diario sobre esto</translation>
    </message>
    <message>
        <source>These are the newest {shown} of {count}.</source>
        <extracomment>ui/parts/belonging.py</extracomment>
        <translation>Estas son las {shown} más recientes de {count}.</translation>
    </message>
    <message>
        <source>Go there</source>
        <extracomment>ui/parts/belonging.py</extracomment>
        <translation>Ir allí</translation>
    </message>
</context>
<context>
    <name>Bin</name>
    <message>
        <source>Deleted entries</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>Entradas eliminadas</translation>
    </message>
    <message>
        <source>Your journal is on hold</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>Su diario está en retención</translation>
    </message>
    <message>
        <source>See the hold</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>Ver la retención</translation>
    </message>
    <message>
        <source>Empty the bin …</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>Vaciar la papelera …</translation>
    </message>
    <message>
        <source>Keeping and deleting</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>Conservar y eliminar</translation>
    </message>
    <message>
        <source>Since {when}, nothing in it can be erased: not by hand, and not when its time is over. You can still put entries back.</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>Desde el {when}, nada de él se puede borrar: ni a mano, ni cuando se acaba su tiempo. Sí puede restaurar entradas eliminadas.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>No se ha eliminado nada.</translation>
    </message>
    <message>
        <source>These are out of the list. They are forgotten with the rest when you lock or close.</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>Están fuera de la lista. Se olvidan con lo demás cuando usted bloquea o cierra.</translation>
    </message>
    <message>
        <source>These are out of the list, but still in your journal. You can put each of them back.</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>Están fuera de la lista, pero siguen en su diario. Puede restaurar cada una.</translation>
    </message>
    <message>
        <source>It stays here while the hold is on.</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>Se queda aquí mientras dure la retención.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>The entry is back in the journal.</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>La entrada está de nuevo en el diario.</translation>
    </message>
    <message>
        <source>Erase the deleted entries for good?</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>¿Borrar para siempre las entradas eliminadas?</translation>
    </message>
    <message>
        <source>Changes to them that were not saved yet go with them.</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>Los cambios que todavía no se guardaron en ellas se van con ellas.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Keep them</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>1 entry was erased for good.</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>1 entrada se borró para siempre.</translation>
    </message>
    <message>
        <source>{count} entries were erased for good.</source>
        <extracomment>ui/screens/bin.py</extracomment>
        <translation>{count} entradas se borraron para siempre.</translation>
    </message>
</context>
<context>
    <name>BringIn</name>
    <message>
        <source>Bring in a journal</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Traer un diario</translation>
    </message>
    <message>
        <source>Did you write in another program before? Bring it here. Nothing comes in twice, and what is here stays as it is.</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>¿Escribía antes en otro programa? Tráigalo aquí. Nada entra dos veces, y lo que ya está aquí no cambia.</translation>
    </message>
    <message>
        <source>BoundaryCheck: a JSON file that was taken along</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>BoundaryCheck: un archivo JSON que usted se llevó</translation>
    </message>
    <message>
        <source>A folder with Markdown or text files</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Una carpeta con archivos Markdown o de texto</translation>
    </message>
    <message>
        <source>jrnl: its JSON or its text file</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>jrnl: su archivo JSON o de texto</translation>
    </message>
    <message>
        <source>Day One: Journal.json from its export</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Day One: Journal.json de su exportación</translation>
    </message>
    <message>
        <source>RedNotebook: the folder with its months</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>RedNotebook: la carpeta con sus meses</translation>
    </message>
    <message>
        <source>What wrote it</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Qué programa lo escribió</translation>
    </message>
    <message>
        <source>An entry that is brought in counts as written here today: in the list, it stands under this month. When it happened is kept beside that, where the file says so.</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Una entrada que se trae cuenta como escrita aquí hoy: en la lista está bajo este mes. Cuándo ocurrió se guarda al lado, si el archivo lo dice.</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Traerlo</translation>
    </message>
    <message>
        <source>Choose the folder …</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Elegir la carpeta …</translation>
    </message>
    <message>
        <source>Choose the file …</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Elegir el archivo …</translation>
    </message>
    <message>
        <source>The folder with your journal</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>La carpeta con su diario</translation>
    </message>
    <message>
        <source>Journals (*.json *.txt);;All files (*)</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Diarios (*.json *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The file with your journal</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>El archivo con su diario</translation>
    </message>
    <message>
        <source>Looking what is in it.</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Mirando qué contiene.</translation>
    </message>
    <message>
        <source>What bringing it in would do</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Qué pasaría al traerlo</translation>
    </message>
    <message>
        <source>There is nothing new in it</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>No trae nada nuevo</translation>
    </message>
    <message>
        <source>Bringing it in.</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Trayendo el diario.</translation>
    </message>
    <message>
        <source>It is in your journal now</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Ya está en su diario</translation>
    </message>
    <message>
        <source>Added: {entries}.</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Agregado: {entries}.</translation>
    </message>
    <message>
        <source>Read the journal</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Leer el diario</translation>
    </message>
</context>
<context>
    <name>CapsLockWarning</name>
    <message>
        <source>Caps Lock seems to be on.</source>
        <extracomment>ui/parts/passphrase.py</extracomment>
        <translation>Parece que Bloq Mayús (Caps Lock) está activado.</translation>
    </message>
</context>
<context>
    <name>ChangePassphrase</name>
    <message>
        <source>Change your passphrase</source>
        <extracomment>ui/screens/change_passphrase.py</extracomment>
        <translation>Cambiar su frase de contraseña</translation>
    </message>
    <message>
        <source>What you wrote stays as it is, and so does your recovery key.</source>
        <extracomment>ui/screens/change_passphrase.py</extracomment>
        <translation>Lo que escribió queda como está, y su clave de recuperación también.</translation>
    </message>
    <message>
        <source>Your present passphrase</source>
        <extracomment>ui/screens/change_passphrase.py</extracomment>
        <translation>Su frase de contraseña actual</translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <extracomment>ui/screens/change_passphrase.py</extracomment>
        <translation>La nueva frase de contraseña</translation>
    </message>
    <message>
        <source>Backups made before today still open with the old passphrase.</source>
        <extracomment>ui/screens/change_passphrase.py</extracomment>
        <translation>Las copias hechas antes de hoy todavía se abren con la frase anterior.</translation>
    </message>
    <message>
        <source>Changing the passphrase. This takes a moment on purpose.</source>
        <extracomment>ui/screens/change_passphrase.py</extracomment>
        <translation>Cambiando la frase de contraseña. Tarda un momento, a propósito.</translation>
    </message>
    <message>
        <source>Change it</source>
        <extracomment>ui/screens/change_passphrase.py</extracomment>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Your passphrase is being changed. If you typed the present one right, the new one counts.</source>
        <extracomment>ui/screens/change_passphrase.py</extracomment>
        <translation>Su frase de contraseña se está cambiando. Si escribió bien la actual, vale la nueva.</translation>
    </message>
    <message>
        <source>Your passphrase was changed. The new one counts from now on.</source>
        <extracomment>ui/screens/change_passphrase.py</extracomment>
        <translation>Su frase de contraseña se cambió. Desde ahora vale la nueva.</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>What changed, by date</source>
        <extracomment>ui/screens/changes.py</extracomment>
        <translation>Qué cambió, por fecha</translation>
    </message>
    <message>
        <source>What the library rests on changes over the years. Here is what we know of.</source>
        <extracomment>ui/screens/changes.py</extracomment>
        <translation>Aquello en que se basa la biblioteca cambia con los años. Esto es lo que sabemos.</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>ui/screens/changes.py</extracomment>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Since {year}</source>
        <extracomment>ui/screens/changes.py</extracomment>
        <translation>Desde {year}</translation>
    </message>
    <message>
        <source>What changed since</source>
        <extracomment>ui/screens/changes.py</extracomment>
        <translation>Qué cambió desde</translation>
    </message>
    <message>
        <source>Read more</source>
        <extracomment>ui/screens/changes.py</extracomment>
        <translation>Leer más</translation>
    </message>
</context>
<context>
    <name>CheckJournal</name>
    <message>
        <source>Check the journal</source>
        <extracomment>ui/screens/check_journal.py</extracomment>
        <translation>Revisar el diario</translation>
    </message>
    <message>
        <source>This reads every part of your journal file and makes sure that it is whole. Nothing is changed by it.</source>
        <extracomment>ui/screens/check_journal.py</extracomment>
        <translation>Esto lee cada parte del archivo de su diario y comprueba que esté intacto. No cambia nada.</translation>
    </message>
    <message>
        <source>It is worth a minute after a crash, a power cut, or when a stick was pulled out too soon.</source>
        <extracomment>ui/screens/check_journal.py</extracomment>
        <translation>Vale la pena un minuto después de una falla, un corte de luz, o cuando una memoria USB se sacó demasiado pronto.</translation>
    </message>
    <message>
        <source>Check it now</source>
        <extracomment>ui/screens/check_journal.py</extracomment>
        <translation>Revisarlo ahora</translation>
    </message>
    <message>
        <source>Reading your journal.</source>
        <extracomment>ui/screens/check_journal.py</extracomment>
        <translation>Leyendo su diario.</translation>
    </message>
    <message>
        <source>Either one locks your journal first.</source>
        <extracomment>ui/screens/check_journal.py</extracomment>
        <translation>Las dos opciones bloquean primero su diario.</translation>
    </message>
    <message>
        <source>Check it again</source>
        <extracomment>ui/screens/check_journal.py</extracomment>
        <translation>Revisarlo otra vez</translation>
    </message>
    <message>
        <source>Your journal is whole.</source>
        <extracomment>ui/screens/check_journal.py</extracomment>
        <translation>Su diario está intacto.</translation>
    </message>
    <message>
        <source>Part of your journal file is damaged.</source>
        <extracomment>ui/screens/check_journal.py</extracomment>
        <translation>Una parte del archivo de su diario está dañada.</translation>
    </message>
    <message>
        <source>Your journal file does not fit together as it should.</source>
        <extracomment>ui/screens/check_journal.py</extracomment>
        <translation>El archivo de su diario no encaja como debería.</translation>
    </message>
    <message>
        <source>{entries} can be read.</source>
        <extracomment>ui/screens/check_journal.py</extracomment>
        <translation>Lo que se puede leer: {entries}.</translation>
    </message>
    <message>
        <source>Each of its {pages} parts is as it was written.</source>
        <extracomment>ui/screens/check_journal.py</extracomment>
        <translation>Cada una de sus {pages} partes está como se escribió.</translation>
    </message>
    <message>
        <source>Damaged: {damaged} of its {pages} parts.</source>
        <extracomment>ui/screens/check_journal.py</extracomment>
        <translation>Dañadas: {damaged} de sus {pages} partes.</translation>
    </message>
    <message>
        <source>{entries} cannot.</source>
        <extracomment>ui/screens/check_journal.py</extracomment>
        <translation>Lo que no se puede leer: {entries}.</translation>
    </message>
    <message>
        <source>Rescue what can be read into a new journal, or restore a backup. The damaged one is kept either way.</source>
        <extracomment>ui/screens/check_journal.py</extracomment>
        <translation>Rescate lo que se puede leer en un diario nuevo, o restaure una copia. El dañado se conserva de todos modos.</translation>
    </message>
</context>
<context>
    <name>ClipboardLine</name>
    <message>
        <source>Take it off now</source>
        <extracomment>ui/parts/clipboard_line.py</extracomment>
        <translation>Quitarlo ya</translation>
    </message>
    <message>
        <source>Copied. It is taken off the clipboard in 1 second.</source>
        <extracomment>ui/parts/clipboard_line.py</extracomment>
        <translation>Copiado. Se quita del portapapeles en 1 segundo.</translation>
    </message>
    <message>
        <source>Copied. It is taken off the clipboard in {seconds} seconds.</source>
        <extracomment>ui/parts/clipboard_line.py</extracomment>
        <translation>Copiado. Se quita del portapapeles en {seconds} segundos.</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Show a code for my phone</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Mostrar un código para mi celular</translation>
    </message>
    <message>
        <source>Hide the code</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Ocultar el código</translation>
    </message>
</context>
<context>
    <name>ComingBack</name>
    <message>
        <source>Typed before it locked</source>
        <extracomment>ui/coming_back.py</extracomment>
        <translation>Escrito antes de bloquearse</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Copy</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the address {value}</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Copiar la dirección {value}</translation>
    </message>
    <message>
        <source>Copy {value}, for a text message</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Copiar {value}, para un mensaje de texto</translation>
    </message>
    <message>
        <source>Copy {value}</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Copiar {value}</translation>
    </message>
    <message>
        <source>A peer supporter answers here. Read the limits first, then you see the number.</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Aquí contesta un colega de apoyo. Lea primero los límites; después verá el número.</translation>
    </message>
    <message>
        <source>Read the limits and go on</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Leer los límites y seguir</translation>
    </message>
    <message>
        <source>On my phone, and what to say</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>En mi celular, y qué decir</translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message>
        <source>How to reach them</source>
        <extracomment>ui/screens/contact.py</extracomment>
        <translation>Cómo comunicarse</translation>
    </message>
    <message>
        <source>First read what they may have to tell others. Then see how to reach them, and what to say.</source>
        <extracomment>ui/screens/contact.py</extracomment>
        <translation>Primero lea qué tendría que contar a otros. Luego vea cómo comunicarse y qué decir.</translation>
    </message>
    <message>
        <source>I have read this</source>
        <extracomment>ui/screens/contact.py</extracomment>
        <translation>Ya leí esto</translation>
    </message>
    <message>
        <source>What you wrote down</source>
        <extracomment>ui/screens/contact.py</extracomment>
        <translation>Lo que usted anotó</translation>
    </message>
    <message>
        <source>About {name}</source>
        <extracomment>ui/screens/contact.py</extracomment>
        <translation>Sobre {name}</translation>
    </message>
    <message>
        <source>Ask first: “{question}”</source>
        <extracomment>ui/screens/contact.py</extracomment>
        <translation>Pregunte primero: “{question}”</translation>
    </message>
    <message>
        <source>Your notes</source>
        <extracomment>ui/screens/contact.py</extracomment>
        <translation>Sus notas</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>ui/screens/contact.py</extracomment>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Before your first talk with them</source>
        <extracomment>ui/screens/contact.py</extracomment>
        <translation>Antes de su primera conversación</translation>
    </message>
    <message>
        <source>A peer supporter knows the job from the inside. That helps, and it has limits. Read what stands under “Know this first”. You are asked for this only once.</source>
        <extracomment>ui/screens/contact.py</extracomment>
        <translation>Un colega de apoyo conoce el trabajo por dentro. Eso ayuda, y tiene límites. Lea lo que dice bajo “Sepa esto primero”. Esto se le pide una sola vez.</translation>
    </message>
    <message>
        <source>There is no number here yet</source>
        <extracomment>ui/screens/contact.py</extracomment>
        <translation>Todavía no hay un número aquí</translation>
    </message>
    <message>
        <source>Press Change, and put it in.</source>
        <extracomment>ui/screens/contact.py</extracomment>
        <translation>Oprima Cambiar y escríbalo.</translation>
    </message>
    <message>
        <source>Your words are kept in your journal.</source>
        <extracomment>ui/screens/contact.py</extracomment>
        <translation>Sus palabras se guardan en su diario.</translation>
    </message>
    <message>
        <source>It was handed to another program. Look there to go on.</source>
        <extracomment>ui/screens/contact.py</extracomment>
        <translation>Se entregó a otro programa. Siga allí.</translation>
    </message>
</context>
<context>
    <name>Covered</name>
    <message>
        <source>Covered</source>
        <extracomment>ui/screens/covered.py</extracomment>
        <translation>Cubierto</translation>
    </message>
    <message>
        <source>You pressed Shift three times. That is the quick way to cover the screen and lock.</source>
        <extracomment>ui/screens/covered.py</extracomment>
        <translation>Oprimió Shift tres veces. Es la forma rápida de cubrir la pantalla y bloquear.</translation>
    </message>
    <message>
        <source>Your page is covered. It is not locked yet.</source>
        <extracomment>ui/screens/covered.py</extracomment>
        <translation>Su página está cubierta. Todavía no está bloqueada.</translation>
    </message>
    <message>
        <source>Locking deletes nothing. What you typed is kept, and it is there when you unlock.</source>
        <extracomment>ui/screens/covered.py</extracomment>
        <translation>Bloquear no elimina nada. Lo que escribió se guarda, y está ahí cuando usted desbloquea.</translation>
    </message>
    <message>
        <source>If you press nothing now, it locks in 20 seconds.</source>
        <extracomment>ui/screens/covered.py</extracomment>
        <translation>Si no oprime nada ahora, se bloquea en 20 segundos.</translation>
    </message>
    <message>
        <source>You are working without saving. Locking forgets everything you typed here.</source>
        <extracomment>ui/screens/covered.py</extracomment>
        <translation>Está trabajando sin guardar. Bloquear olvida todo lo que escribió aquí.</translation>
    </message>
    <message>
        <source>From now on, Shift three times within 5 seconds locks at once, on every page. It cannot be turned off.</source>
        <extracomment>ui/screens/covered.py</extracomment>
        <translation>Desde ahora, oprimir Shift tres veces en 5 segundos bloquea de inmediato, en cada página. No se puede desactivar.</translation>
    </message>
    <message>
        <source>If this computer cannot keep your settings, this page may come again.</source>
        <extracomment>ui/screens/covered.py</extracomment>
        <translation>Si esta computadora no puede guardar su configuración, esta página puede volver a aparecer.</translation>
    </message>
    <message>
        <source>Nothing is kept without saving. So this page comes again after a lock.</source>
        <extracomment>ui/screens/covered.py</extracomment>
        <translation>Sin guardar no se conserva nada. Por eso esta página vuelve a aparecer después de bloquear.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <extracomment>ui/screens/covered.py</extracomment>
        <translation>Bloquear ahora</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>ui/screens/covered.py</extracomment>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>Covered. Click or press a key to see the page again.</source>
        <extracomment>ui/parts/curtain.py</extracomment>
        <translation>Cubierto. Haga clic u oprima una tecla para ver la página.</translation>
    </message>
    <message>
        <source>Covered, because another window was in front</source>
        <extracomment>ui/parts/curtain.py</extracomment>
        <translation>Cubierto, porque otra ventana estaba delante</translation>
    </message>
    <message>
        <source>Click or press a key to see the page again.</source>
        <extracomment>ui/parts/curtain.py</extracomment>
        <translation>Haga clic u oprima una tecla para ver la página.</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>What do you mean to do?</source>
        <extracomment>ui/parts/decision_card.py</extracomment>
        <translation>¿Qué piensa hacer?</translation>
    </message>
    <message>
        <source>One small thing is enough. At a later visit you are asked how it went. You may leave it empty.</source>
        <extracomment>ui/parts/decision_card.py</extracomment>
        <translation>Basta una cosa pequeña. En otra visita se le preguntará cómo le fue. Puede dejarlo vacío.</translation>
    </message>
    <message>
        <source>The report does not wait for this. It is for what comes beside it.</source>
        <extracomment>ui/parts/decision_card.py</extracomment>
        <translation>El reporte no espera por esto. Esto es para lo que haga además.</translation>
    </message>
    <message>
        <source>In your own words, or begin with one of these</source>
        <extracomment>ui/parts/decision_card.py</extracomment>
        <translation>Con sus propias palabras, o empiece con una de estas</translation>
    </message>
    <message>
        <source>Remember it</source>
        <extracomment>ui/parts/decision_card.py</extracomment>
        <translation>Recordarlo</translation>
    </message>
    <message>
        <source>You mean to: {words}</source>
        <extracomment>ui/parts/decision_card.py</extracomment>
        <translation>Lo que piensa hacer: {words}</translation>
    </message>
    <message>
        <source>Remembered. You will be asked about it at a later visit.</source>
        <extracomment>ui/parts/decision_card.py</extracomment>
        <translation>Recordado. Se le preguntará en otra visita.</translation>
    </message>
</context>
<context>
    <name>DidItGo</name>
    <message>
        <source>Did it go?</source>
        <extracomment>ui/parts/request_cards.py</extracomment>
        <translation>¿Se entregó?</translation>
    </message>
    <message>
        <source>Yes, I handed it over</source>
        <extracomment>ui/parts/request_cards.py</extracomment>
        <translation>Sí, la entregué</translation>
    </message>
    <message>
        <source>No, not yet</source>
        <extracomment>ui/parts/request_cards.py</extracomment>
        <translation>No, todavía no</translation>
    </message>
    <message>
        <source>On {day} this letter to {receiver} was made ready {way}.</source>
        <extracomment>ui/parts/request_cards.py</extracomment>
        <translation>El {day} se preparó esta carta para {receiver} {way}.</translation>
    </message>
    <message>
        <source>On {day} this letter was made ready {way}.</source>
        <extracomment>ui/parts/request_cards.py</extracomment>
        <translation>El {day} se preparó esta carta {way}.</translation>
    </message>
    <message>
        <source>BoundaryCheck cannot know whether it got there.</source>
        <extracomment>ui/parts/request_cards.py</extracomment>
        <translation>BoundaryCheck no puede saber si llegó.</translation>
    </message>
</context>
<context>
    <name>EntryFactsView</name>
    <message>
        <source>Happened {when}</source>
        <extracomment>ui/parts/entry_facts_view.py</extracomment>
        <translation>Ocurrió el {when}</translation>
    </message>
    <message>
        <source>Entries with the tag {tag}</source>
        <extracomment>ui/parts/entry_facts_view.py</extracomment>
        <translation>Entradas con la etiqueta {tag}</translation>
    </message>
    <message>
        <source>Belongs to: {words}</source>
        <extracomment>ui/parts/entry_facts_view.py</extracomment>
        <translation>Pertenece a: {words}</translation>
    </message>
    <message>
        <source>Go there</source>
        <extracomment>ui/parts/entry_facts_view.py</extracomment>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <extracomment>ui/parts/entry_facts_view.py</extracomment>
        <translation>Etiquetas: {tags}</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Happened {when}</source>
        <extracomment>ui/journal_list.py</extracomment>
        <translation>Ocurrió el {when}</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <extracomment>ui/journal_list.py</extracomment>
        <translation>Etiquetas: {tags}</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Entry</source>
        <extracomment>ui/screens/entry.py</extracomment>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <extracomment>ui/screens/entry.py</extracomment>
        <translation>Lo que escribió</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <extracomment>ui/screens/entry.py</extracomment>
        <translation>cambiada el {when}</translation>
    </message>
    <message>
        <source>Delete …</source>
        <extracomment>ui/screens/entry.py</extracomment>
        <translation>Eliminar …</translation>
    </message>
    <message>
        <source>Change it</source>
        <extracomment>ui/screens/entry.py</extracomment>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Where it led</source>
        <extracomment>ui/screens/entry.py</extracomment>
        <translation>A dónde llevó</translation>
    </message>
    <message>
        <source>Written {when}</source>
        <extracomment>ui/screens/entry.py</extracomment>
        <translation>Escrita el {when}</translation>
    </message>
    <message>
        <source>Brought in from a file {when}</source>
        <extracomment>ui/screens/entry.py</extracomment>
        <translation>Traída de un archivo el {when}</translation>
    </message>
    <message>
        <source>written {when}, as that file says</source>
        <extracomment>ui/screens/entry.py</extracomment>
        <translation>escrita el {when}, según ese archivo</translation>
    </message>
    <message>
        <source>Those words are back. The ones from before are kept as another version.</source>
        <extracomment>ui/screens/entry.py</extracomment>
        <translation>Esas palabras están de vuelta. Las de antes se guardan como otra versión.</translation>
    </message>
    <message>
        <source>Move this entry to the deleted ones?</source>
        <extracomment>ui/screens/entry.py</extracomment>
        <translation>¿Pasar esta entrada a las eliminadas?</translation>
    </message>
    <message>
        <source>A deleted entry can be put back for 30 days. Then it is erased for good.</source>
        <extracomment>ui/screens/entry.py</extracomment>
        <translation>Una entrada eliminada se puede devolver durante 30 días. Después se borra para siempre.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <extracomment>ui/screens/entry.py</extracomment>
        <translation>Eliminarla</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>ui/screens/entry.py</extracomment>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>The entry was deleted.</source>
        <extracomment>ui/screens/entry.py</extracomment>
        <translation>La entrada se eliminó.</translation>
    </message>
</context>
<context>
    <name>EntryVersions</name>
    <message>
        <source>{when}, as the file says that it came from</source>
        <extracomment>ui/parts/entry_versions.py</extracomment>
        <translation>{when}, según el archivo del que vino</translation>
    </message>
    <message>
        <source>What stood here on {when}</source>
        <extracomment>ui/parts/entry_versions.py</extracomment>
        <translation>Lo que decía aquí el {when}</translation>
    </message>
    <message>
        <source>Bring this one back</source>
        <extracomment>ui/parts/entry_versions.py</extracomment>
        <translation>Recuperar esta</translation>
    </message>
    <message>
        <source>Other versions ({count})</source>
        <extracomment>ui/parts/entry_versions.py</extracomment>
        <translation>Otras versiones ({count})</translation>
    </message>
    <message>
        <source>Hide other versions</source>
        <extracomment>ui/parts/entry_versions.py</extracomment>
        <translation>Ocultar otras versiones</translation>
    </message>
</context>
<context>
    <name>Factors</name>
    <message>
        <source>What surrounds it</source>
        <extracomment>ui/screens/factors.py</extracomment>
        <translation>Lo que hay alrededor</translation>
    </message>
    <message>
        <source>Five things make it more likely that a line moves. Most of them are not about you alone.</source>
        <extracomment>ui/screens/factors.py</extracomment>
        <translation>Cinco cosas hacen más probable que un límite se mueva. La mayoría no depende solo de usted.</translation>
    </message>
    <message>
        <source>Nothing is asked of you here, and nothing is kept. Take one question along, if it fits.</source>
        <extracomment>ui/screens/factors.py</extracomment>
        <translation>Aquí no se le pregunta nada y no se guarda nada. Llévese una pregunta, si le sirve.</translation>
    </message>
    <message>
        <source>Something you can do</source>
        <extracomment>ui/screens/factors.py</extracomment>
        <translation>Algo que usted puede hacer</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>For: {whom}</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Para: {whom}</translation>
    </message>
    <message>
        <source>Who they are: {role}</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Quién es: {role}</translation>
    </message>
    <message>
        <source>Hours: {hours}</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Horario: {hours}</translation>
    </message>
    <message>
        <source>Language: {names}</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Idioma: {names}</translation>
    </message>
    <message>
        <source>Languages: {names}</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Idiomas: {names}</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>When it happened</source>
        <extracomment>ui/parts/facts_panel.py</extracomment>
        <translation>Cuándo ocurrió</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>ui/parts/facts_panel.py</extracomment>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <extracomment>ui/parts/facts_panel.py</extracomment>
        <translation>Pertenece a</translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>ui/parts/facts_panel.py</extracomment>
        <translation>abierto</translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>ui/parts/facts_panel.py</extracomment>
        <translation>cerrado</translation>
    </message>
</context>
<context>
    <name>FindInText</name>
    <message>
        <source>Find in this entry</source>
        <extracomment>ui/parts/find_in_text.py</extracomment>
        <translation>Buscar en esta entrada</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>ui/parts/find_in_text.py</extracomment>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Previous</source>
        <extracomment>ui/parts/find_in_text.py</extracomment>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Close the search</source>
        <extracomment>ui/parts/find_in_text.py</extracomment>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Found in the title, and not in the words below it.</source>
        <extracomment>ui/parts/find_in_text.py</extracomment>
        <translation>Está en el título, y no en las palabras de abajo.</translation>
    </message>
    <message>
        <source>Not found in this entry.</source>
        <extracomment>ui/parts/find_in_text.py</extracomment>
        <translation>No está en esta entrada.</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <extracomment>ui/parts/find_in_text.py</extracomment>
        <translation>Coincidencias: {count}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <extracomment>ui/parts/find_in_text.py</extracomment>
        <translation>{number} de {count}</translation>
    </message>
</context>
<context>
    <name>FindingLetter</name>
    <message>
        <source>Your letter</source>
        <extracomment>ui/screens/finding_letter.py</extracomment>
        <translation>Su carta</translation>
    </message>
    <message>
        <source>Looking in your agency&apos;s folder …</source>
        <extracomment>ui/screens/finding_letter.py</extracomment>
        <translation>Buscando en la carpeta de su agencia …</translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>What we see on this computer</source>
        <extracomment>ui/parts/findings_card.py</extracomment>
        <translation>Lo que vemos en esta computadora</translation>
    </message>
    <message>
        <source>Looking …</source>
        <extracomment>ui/parts/findings_card.py</extracomment>
        <translation>Buscando …</translation>
    </message>
    <message>
        <source>What else we looked for</source>
        <extracomment>ui/parts/findings_card.py</extracomment>
        <translation>Qué más buscamos</translation>
    </message>
    <message>
        <source>We look for signs that are easy to see. One that we did not see may be there all the same: who wants to watch can hide it.</source>
        <extracomment>ui/parts/findings_card.py</extracomment>
        <translation>Buscamos señales fáciles de ver. Una que no vimos puede estar de todos modos: quien quiere vigilar puede esconderla.</translation>
    </message>
    <message>
        <source>We looked for {all} signs that others may see more, and saw {found} of them.</source>
        <extracomment>ui/parts/findings_card.py</extracomment>
        <translation>Buscamos {all} señales de que otros pueden ver más, y vimos {found}.</translation>
    </message>
    <message>
        <source>We looked for {all} signs that others may see more, and saw none.</source>
        <extracomment>ui/parts/findings_card.py</extracomment>
        <translation>Buscamos {all} señales de que otros pueden ver más, y no vimos ninguna.</translation>
    </message>
    <message>
        <source>{unknown} cannot be known from here.</source>
        <extracomment>ui/parts/findings_card.py</extracomment>
        <translation>No se puede saber desde aquí: {unknown}.</translation>
    </message>
    <message>
        <source>Looked for, and not seen</source>
        <extracomment>ui/parts/findings_card.py</extracomment>
        <translation>Buscado, y no visto</translation>
    </message>
    <message>
        <source>Cannot be known from here</source>
        <extracomment>ui/parts/findings_card.py</extracomment>
        <translation>No se puede saber desde aquí</translation>
    </message>
    <message>
        <source>{sign}. We looked at: {where}.</source>
        <extracomment>ui/parts/findings_card.py</extracomment>
        <translation>{sign}. Miramos: {where}.</translation>
    </message>
    <message>
        <source>Show less</source>
        <extracomment>ui/parts/findings_card.py</extracomment>
        <translation>Mostrar menos</translation>
    </message>
</context>
<context>
    <name>FirstWords</name>
    <message>
        <source>Not sure how to begin? Take one of these.</source>
        <extracomment>ui/parts/first_words.py</extracomment>
        <translation>¿No sabe cómo empezar? Tome una de estas.</translation>
    </message>
    <message>
        <source>Someone asked me for something</source>
        <extracomment>ui/parts/first_words.py</extracomment>
        <translation>Alguien me pidió algo</translation>
    </message>
    <message>
        <source>Someone asked me for something. </source>
        <extracomment>ui/parts/first_words.py</extracomment>
        <translation>Alguien me pidió algo. </translation>
    </message>
    <message>
        <source>I said no</source>
        <extracomment>ui/parts/first_words.py</extracomment>
        <translation>Dije que no</translation>
    </message>
    <message>
        <source>I said no. </source>
        <extracomment>ui/parts/first_words.py</extracomment>
        <translation>Dije que no. </translation>
    </message>
    <message>
        <source>I noticed that I …</source>
        <extracomment>ui/parts/first_words.py</extracomment>
        <translation>Noté que …</translation>
    </message>
    <message>
        <source>I noticed that I </source>
        <extracomment>ui/parts/first_words.py</extracomment>
        <translation>Noté que </translation>
    </message>
    <message>
        <source>After my shift</source>
        <extracomment>ui/parts/first_words.py</extracomment>
        <translation>Después de mi turno</translation>
    </message>
    <message>
        <source>After my shift: </source>
        <extracomment>ui/parts/first_words.py</extracomment>
        <translation>Después de mi turno: </translation>
    </message>
    <message>
        <source>Begins the entry with these words.</source>
        <extracomment>ui/parts/first_words.py</extracomment>
        <translation>Empieza la entrada con estas palabras.</translation>
    </message>
</context>
<context>
    <name>Forgot</name>
    <message>
        <source>I forgot my passphrase</source>
        <extracomment>ui/screens/forgot.py</extracomment>
        <translation>Olvidé mi frase de contraseña</translation>
    </message>
    <message>
        <source>Your recovery key opens your journal too. Type it here, and choose a new passphrase.</source>
        <extracomment>ui/screens/forgot.py</extracomment>
        <translation>Su clave de recuperación también abre su diario. Escríbala aquí y elija una nueva frase de contraseña.</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <extracomment>ui/screens/forgot.py</extracomment>
        <translation>Su clave de recuperación</translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <extracomment>ui/screens/forgot.py</extracomment>
        <translation>La nueva frase de contraseña</translation>
    </message>
    <message>
        <source>Kept in {folder}</source>
        <extracomment>ui/screens/forgot.py</extracomment>
        <translation>Guardado en {folder}</translation>
    </message>
    <message>
        <source>Another journal …</source>
        <extracomment>ui/screens/forgot.py</extracomment>
        <translation>Otro diario …</translation>
    </message>
    <message>
        <source>The folder of the journal</source>
        <extracomment>ui/screens/forgot.py</extracomment>
        <translation>La carpeta del diario</translation>
    </message>
    <message>
        <source>Opening with the recovery key. This takes a moment.</source>
        <extracomment>ui/screens/forgot.py</extracomment>
        <translation>Abriendo con la clave de recuperación. Tarda un momento.</translation>
    </message>
    <message>
        <source>Open with the recovery key</source>
        <extracomment>ui/screens/forgot.py</extracomment>
        <translation>Abrir con la clave de recuperación</translation>
    </message>
    <message>
        <source>I remember it after all</source>
        <extracomment>ui/screens/forgot.py</extracomment>
        <translation>Sí la recuerdo</translation>
    </message>
    <message>
        <source>Your new passphrase counts now. Your recovery key stays valid; put it back.</source>
        <extracomment>ui/screens/forgot.py</extracomment>
        <translation>Ya vale su nueva frase de contraseña. Su clave de recuperación sigue sirviendo; guárdela de nuevo.</translation>
    </message>
    <message>
        <source>If you have no recovery key</source>
        <extracomment>ui/screens/forgot.py</extracomment>
        <translation>Si no tiene clave de recuperación</translation>
    </message>
    <message>
        <source>Then nobody can open your journal without the passphrase. We cannot either.</source>
        <extracomment>ui/screens/forgot.py</extracomment>
        <translation>Entonces nadie puede abrir su diario sin la frase de contraseña. Nosotros tampoco.</translation>
    </message>
    <message>
        <source>Try every passphrase that you used before. Try it with Caps Lock, and in another keyboard language.</source>
        <extracomment>ui/screens/forgot.py</extracomment>
        <translation>Pruebe cada frase que haya usado antes. Pruébela con Bloq Mayús (Caps Lock), y con el teclado en otro idioma.</translation>
    </message>
    <message>
        <source>A backup opens with the passphrase that counted on the day it was made. If you changed yours since, the old one may come back to you more easily.</source>
        <extracomment>ui/screens/forgot.py</extracomment>
        <translation>Una copia se abre con la frase que valía el día en que se hizo. Si cambió la suya después, quizá recuerde mejor la anterior.</translation>
    </message>
</context>
<context>
    <name>FrontDoor</name>
    <message>
        <source>A private place to think</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Un lugar privado para pensar</translation>
    </message>
    <message>
        <source>For officers who want to look at a situation early, while it is still small. BoundaryCheck tells nobody.</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Para oficiales que quieren mirar una situación a tiempo, cuando todavía es pequeña. BoundaryCheck no se lo cuenta a nadie.</translation>
    </message>
    <message>
        <source>Use without saving</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Usar sin guardar</translation>
    </message>
    <message>
        <source>Everything works. None of your words are written to disk.</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Todo funciona. Ninguna de sus palabras se escribe en el disco.</translation>
    </message>
    <message>
        <source>Get help now</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Pedir ayuda ahora</translation>
    </message>
    <message>
        <source>Someone to talk to, day or night. No passphrase needed.</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Alguien con quien hablar, de día o de noche. Sin frase de contraseña.</translation>
    </message>
    <message>
        <source>Open my journal</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Abrir mi diario</translation>
    </message>
    <message>
        <source>With your passphrase. What you wrote is where you left it.</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Con su frase de contraseña. Lo que escribió está donde lo dejó.</translation>
    </message>
    <message>
        <source>Start a journal</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Empezar un diario</translation>
    </message>
    <message>
        <source>Encrypted, in a folder of yours. You choose a passphrase.</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Cifrado, en una carpeta suya. Usted elige una frase de contraseña.</translation>
    </message>
    <message>
        <source>Before you decide</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Antes de decidir</translation>
    </message>
    <message>
        <source>Who can see what</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Quién puede ver qué</translation>
    </message>
    <message>
        <source>People to call</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Personas a quienes llamar</translation>
    </message>
    <message>
        <source>Know the rules</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Conozca las reglas</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Restaurar desde una copia</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>It is not there yet. A stick may need a moment after it is plugged in.</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>Todavía no está. Una memoria USB puede tardar un momento después de conectarla.</translation>
    </message>
    <message>
        <source>The folder of the journal</source>
        <extracomment>ui/screens/front_door.py</extracomment>
        <translation>La carpeta del diario</translation>
    </message>
</context>
<context>
    <name>GentleReminder</name>
    <message>
        <source>You asked to be told. There is nothing you have to catch up on.</source>
        <extracomment>ui/parts/gentle_reminder.py</extracomment>
        <translation>Usted pidió este aviso. No tiene que ponerse al día con nada.</translation>
    </message>
    <message>
        <source>Write an entry</source>
        <extracomment>ui/parts/gentle_reminder.py</extracomment>
        <translation>Escribir una entrada</translation>
    </message>
    <message>
        <source>Look at the warning signs</source>
        <extracomment>ui/parts/gentle_reminder.py</extracomment>
        <translation>Mirar las señales de peligro</translation>
    </message>
    <message>
        <source>Not this week</source>
        <extracomment>ui/parts/gentle_reminder.py</extracomment>
        <translation>Esta semana no</translation>
    </message>
    <message>
        <source>Turn this off</source>
        <extracomment>ui/parts/gentle_reminder.py</extracomment>
        <translation>Desactivar esto</translation>
    </message>
    <message>
        <source>It has been a while since you last wrote here.</source>
        <extracomment>ui/parts/gentle_reminder.py</extracomment>
        <translation>Hace tiempo que no escribe aquí.</translation>
    </message>
    <message>
        <source>It has been a week since you last wrote here.</source>
        <extracomment>ui/parts/gentle_reminder.py</extracomment>
        <translation>Hace una semana que no escribe aquí.</translation>
    </message>
    <message>
        <source>It has been {count} weeks since you last wrote here.</source>
        <extracomment>ui/parts/gentle_reminder.py</extracomment>
        <translation>Hace {count} semanas que no escribe aquí.</translation>
    </message>
    <message>
        <source>It has been a while since you last kept a check.</source>
        <extracomment>ui/parts/gentle_reminder.py</extracomment>
        <translation>Hace tiempo que no guarda una autoevaluación.</translation>
    </message>
    <message>
        <source>It has been a week since you last kept a check.</source>
        <extracomment>ui/parts/gentle_reminder.py</extracomment>
        <translation>Hace una semana que no guarda una autoevaluación.</translation>
    </message>
    <message>
        <source>It has been {count} weeks since you last kept a check.</source>
        <extracomment>ui/parts/gentle_reminder.py</extracomment>
        <translation>Hace {count} semanas que no guarda una autoevaluación.</translation>
    </message>
    <message>
        <source>You are not reminded this week.</source>
        <extracomment>ui/parts/gentle_reminder.py</extracomment>
        <translation>Esta semana no se le recuerda.</translation>
    </message>
    <message>
        <source>The reminder is off. You can turn it on again in the settings.</source>
        <extracomment>ui/parts/gentle_reminder.py</extracomment>
        <translation>El recordatorio está desactivado. Puede activarlo de nuevo en la configuración.</translation>
    </message>
</context>
<context>
    <name>GoneCard</name>
    <message>
        <source>The place of your journal is not there now</source>
        <extracomment>ui/parts/door_notes.py</extracomment>
        <translation>El lugar de su diario no está ahora</translation>
    </message>
    <message>
        <source>It should be in {folder}. Is that on a stick or in a network folder? Plug it in or connect it, and try again. Your journal is not lost by being away.</source>
        <extracomment>ui/parts/door_notes.py</extracomment>
        <translation>Debería estar en {folder}. ¿Está en una memoria USB o en una carpeta de red? Conéctela y pruebe de nuevo. Que no esté ahora no significa que se haya perdido.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>ui/parts/door_notes.py</extracomment>
        <translation>Probar de nuevo</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <extracomment>ui/parts/door_notes.py</extracomment>
        <translation>Elegir otro lugar</translation>
    </message>
    <message>
        <source>Your journal is not where it was</source>
        <extracomment>ui/parts/door_notes.py</extracomment>
        <translation>Su diario no está donde estaba</translation>
    </message>
    <message>
        <source>It was kept in {folder}. Was it moved, or is it on a stick? Plug it in, and look again. It is not lost by being away.</source>
        <extracomment>ui/parts/door_notes.py</extracomment>
        <translation>Se guardaba en {folder}. ¿Lo movieron, o está en una memoria USB? Conéctela y mire otra vez. Que no esté ahora no significa que se haya perdido.</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>ui/parts/door_notes.py</extracomment>
        <translation>Mirar otra vez</translation>
    </message>
    <message>
        <source>Choose where it is</source>
        <extracomment>ui/parts/door_notes.py</extracomment>
        <translation>Elegir dónde está</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <extracomment>ui/parts/door_notes.py</extracomment>
        <translation>Restaurar desde una copia</translation>
    </message>
</context>
<context>
    <name>GroupField</name>
    <message>
        <source>Group {number} of {all}</source>
        <extracomment>ui/parts/recovery_key.py</extracomment>
        <translation>Grupo {number} de {all}</translation>
    </message>
</context>
<context>
    <name>HappenedPart</name>
    <message>
        <source>The day it happened</source>
        <extracomment>ui/parts/happened_part.py</extracomment>
        <translation>El día en que ocurrió</translation>
    </message>
    <message>
        <source>Time, if you know it</source>
        <extracomment>ui/parts/happened_part.py</extracomment>
        <translation>La hora, si la sabe</translation>
    </message>
    <message>
        <source>Like yesterday, 3/9 or March 9, 2026.</source>
        <extracomment>ui/parts/happened_part.py</extracomment>
        <translation>Por ejemplo: 3/9 (primero el mes) o 2026-03-09.</translation>
    </message>
    <message>
        <source>Like 14:30 or 2:30 pm.</source>
        <extracomment>ui/parts/happened_part.py</extracomment>
        <translation>Por ejemplo: 14:30 o 2:30 pm.</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>ui/parts/happened_part.py</extracomment>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>ui/parts/happened_part.py</extracomment>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <extracomment>ui/parts/happened_part.py</extracomment>
        <translation>Dejarlo sin fecha</translation>
    </message>
    <message>
        <source>The time of writing is noted by itself as you save. It stays as it is, beside this day.</source>
        <extracomment>ui/parts/happened_part.py</extracomment>
        <translation>La hora en que escribe se anota sola al guardar. Queda como está, junto a este día.</translation>
    </message>
    <message>
        <source>It happened on {day}.</source>
        <extracomment>ui/parts/happened_part.py</extracomment>
        <translation>Ocurrió el {day}.</translation>
    </message>
    <message>
        <source>{words} That day is still to come.</source>
        <extracomment>ui/parts/happened_part.py</extracomment>
        <translation>{words} Ese día todavía no llega.</translation>
    </message>
    <message>
        <source>No day was found in this. You can write it like 3/9/2026, or leave it out.</source>
        <extracomment>ui/parts/happened_part.py</extracomment>
        <translation>Aquí no se encontró un día. Puede escribirlo como 3/9/2026 (primero el mes), o dejarlo vacío.</translation>
    </message>
    <message>
        <source>There is a time but no day yet. Add the day, or take the time out.</source>
        <extracomment>ui/parts/happened_part.py</extracomment>
        <translation>Hay una hora, pero todavía no un día. Agregue el día o quite la hora.</translation>
    </message>
    <message>
        <source>No time was found in this. You can write it like 14:30, or leave it out.</source>
        <extracomment>ui/parts/happened_part.py</extracomment>
        <translation>Aquí no se encontró una hora. Puede escribirla como 14:30, o dejarla vacía.</translation>
    </message>
</context>
<context>
    <name>HelpBar</name>
    <message>
        <source>That sounds heavy. You do not have to carry it alone.</source>
        <extracomment>ui/parts/help_bar.py</extracomment>
        <translation>Eso suena muy pesado. No tiene que cargarlo a solas.</translation>
    </message>
    <message>
        <source>You can talk to someone now, day or night. What you typed is told to nobody.</source>
        <extracomment>ui/parts/help_bar.py</extracomment>
        <translation>Puede hablar con alguien ahora, de día o de noche. Lo que escribió no se le cuenta a nadie.</translation>
    </message>
    <message>
        <source>Get help now</source>
        <extracomment>ui/parts/help_bar.py</extracomment>
        <translation>Pedir ayuda ahora</translation>
    </message>
    <message>
        <source>Close this line</source>
        <extracomment>ui/parts/help_bar.py</extracomment>
        <translation>Cerrar esta línea</translation>
    </message>
</context>
<context>
    <name>HelpNow</name>
    <message>
        <source>Get help now</source>
        <extracomment>ui/screens/help_now.py</extracomment>
        <translation>Pedir ayuda ahora</translation>
    </message>
    <message>
        <source>You can call before you know what to say. You need no passphrase here.</source>
        <extracomment>ui/screens/help_now.py</extracomment>
        <translation>Puede llamar antes de saber qué decir. Aquí no necesita frase de contraseña.</translation>
    </message>
    <message>
        <source>Someone is in danger</source>
        <extracomment>ui/screens/help_now.py</extracomment>
        <translation>Alguien está en peligro</translation>
    </message>
    <message>
        <source>You, or anyone else. Inside the facility, use your radio or alarm too.</source>
        <extracomment>ui/screens/help_now.py</extracomment>
        <translation>Usted o cualquier otra persona. Dentro de la institución, use también su radio o alarma.</translation>
    </message>
    <message>
        <source>Say where you are. Then say what is happening, and who is hurt. Stay on the line.</source>
        <extracomment>ui/screens/help_now.py</extracomment>
        <translation>Diga dónde está. Después diga qué pasa y quién está herido. No cuelgue.</translation>
    </message>
    <message>
        <source>Someone asks short questions and sends help. They may ask for your name.</source>
        <extracomment>ui/screens/help_now.py</extracomment>
        <translation>Alguien hace preguntas cortas y manda ayuda. Puede que le pregunten su nombre.</translation>
    </message>
    <message>
        <source>You think of suicide, or cannot go on</source>
        <extracomment>ui/screens/help_now.py</extracomment>
        <translation>Piensa en el suicidio, o ya no puede más</translation>
    </message>
    <message>
        <source>Call or text, day or night. You do not have to be sure that it is bad enough.</source>
        <extracomment>ui/screens/help_now.py</extracomment>
        <translation>Llame o mande un mensaje de texto, de día o de noche. No hace falta saber si es lo bastante grave.</translation>
    </message>
    <message>
        <source>“I am not doing well, and I need to talk.” That is enough. You need not say where you work.</source>
        <extracomment>ui/screens/help_now.py</extracomment>
        <translation>“No estoy bien y necesito hablar”. Con eso basta. No tiene que decir dónde trabaja.</translation>
    </message>
    <message>
        <source>A recording greets you. Then a trained person listens, and you talk about the next hours.</source>
        <extracomment>ui/screens/help_now.py</extracomment>
        <translation>Le saluda una grabación. Después le escucha una persona capacitada, y hablan de las próximas horas.</translation>
    </message>
    <message>
        <source>What you wrote down</source>
        <extracomment>ui/screens/help_now.py</extracomment>
        <translation>Lo que usted anotó</translation>
    </message>
    <message>
        <source>Others who answer today</source>
        <extracomment>ui/screens/help_now.py</extracomment>
        <translation>Otros que contestan hoy</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>What brings you here?</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>¿Qué le trae por aquí?</translation>
    </message>
    <message>
        <source>Choose what comes closest. You can always come back here.</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Elija lo que más se parezca. Siempre puede volver aquí.</translation>
    </message>
    <message>
        <source>When nothing is wrong, and to look back</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Cuando no pasa nada, y para mirar atrás</translation>
    </message>
    <message>
        <source>Your boundary plan</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Su plan de límites</translation>
    </message>
    <message>
        <source>Practice</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>What surrounds it</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Lo que hay alrededor</translation>
    </message>
    <message>
        <source>Over time</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>A lo largo del tiempo</translation>
    </message>
    <message>
        <source>Know the rules</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Conozca las reglas</translation>
    </message>
    <message>
        <source>Where you left off</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Donde se quedó</translation>
    </message>
    <message>
        <source>Your letter</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Su carta</translation>
    </message>
    <message>
        <source>What became of a letter</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Qué pasó con una carta</translation>
    </message>
    <message>
        <source>Someone who gets letters</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Alguien que recibe cartas</translation>
    </message>
    <message>
        <source>An entry you began</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Una entrada que empezó</translation>
    </message>
    <message>
        <source>Words for a call</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Palabras para una llamada</translation>
    </message>
    <message>
        <source>Someone you were writing down</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Alguien que estaba anotando</translation>
    </message>
    <message>
        <source>A check you began</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Una autoevaluación que empezó</translation>
    </message>
    <message>
        <source>The warning signs</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Las señales de peligro</translation>
    </message>
    <message>
        <source>The plan you began</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>El plan que empezó</translation>
    </message>
    <message>
        <source>Your details</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Sus datos</translation>
    </message>
    <message>
        <source>A note about the hold</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Una nota sobre la retención</translation>
    </message>
    <message>
        <source>An entry you were changing</source>
        <extracomment>ui/screens/home.py</extracomment>
        <translation>Una entrada que estaba cambiando</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>What you typed is kept.</source>
        <extracomment>ui/parts/overlays.py</extracomment>
        <translation>Lo que escribió se guarda.</translation>
    </message>
    <message>
        <source>You work without saving: locking forgets what you typed.</source>
        <extracomment>ui/parts/overlays.py</extracomment>
        <translation>Trabaja sin guardar: bloquear olvida lo que escribió.</translation>
    </message>
    <message>
        <source>BoundaryCheck locks in 30 seconds. Press any key or move the mouse to stay.</source>
        <extracomment>ui/parts/overlays.py</extracomment>
        <translation>BoundaryCheck se bloquea en 30 segundos. Oprima una tecla o mueva el mouse para seguir.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Journal</source>
        <extracomment>ui/screens/journal.py</extracomment>
        <translation>Diario</translation>
    </message>
    <message>
        <source>What you wrote and what you checked. Open one to read it again.</source>
        <extracomment>ui/screens/journal.py</extracomment>
        <translation>Lo que escribió y lo que revisó. Abra una entrada para volver a leerla.</translation>
    </message>
    <message>
        <source>Write an entry</source>
        <extracomment>ui/screens/journal.py</extracomment>
        <translation>Escribir una entrada</translation>
    </message>
    <message>
        <source>Over time</source>
        <extracomment>ui/screens/journal.py</extracomment>
        <translation>A lo largo del tiempo</translation>
    </message>
    <message>
        <source>Deleted entries</source>
        <extracomment>ui/screens/journal.py</extracomment>
        <translation>Entradas eliminadas</translation>
    </message>
    <message>
        <source>Take it along</source>
        <extracomment>ui/screens/journal.py</extracomment>
        <translation>Llevárselo</translation>
    </message>
    <message>
        <source>Bring in a journal</source>
        <extracomment>ui/screens/journal.py</extracomment>
        <translation>Traer un diario</translation>
    </message>
    <message>
        <source>Entries, newest first</source>
        <extracomment>ui/screens/journal.py</extracomment>
        <translation>Entradas, las más recientes primero</translation>
    </message>
    <message>
        <source>By the month it was written</source>
        <extracomment>ui/screens/journal.py</extracomment>
        <translation>Por el mes en que se escribió</translation>
    </message>
    <message>
        <source>Entries found: {count}</source>
        <extracomment>ui/screens/journal.py</extracomment>
        <translation>Entradas encontradas: {count}</translation>
    </message>
    <message>
        <source>Nothing here yet. The first entry is often one honest sentence.</source>
        <extracomment>ui/screens/journal.py</extracomment>
        <translation>Todavía no hay nada. La primera entrada suele ser una sola frase honesta.</translation>
    </message>
    <message>
        <source>No entry fits what you look for.</source>
        <extracomment>ui/screens/journal.py</extracomment>
        <translation>Ninguna entrada coincide con lo que busca.</translation>
    </message>
    <message>
        <source>Nothing is saved here yet. The entry you began is still there.</source>
        <extracomment>ui/screens/journal.py</extracomment>
        <translation>Todavía no hay nada guardado. La entrada que empezó sigue ahí.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <extracomment>ui/screens/journal.py</extracomment>
        <translation>Seguir escribiendo</translation>
    </message>
</context>
<context>
    <name>JournalFilter</name>
    <message>
        <source>Search the journal</source>
        <extracomment>ui/parts/journal_filter.py</extracomment>
        <translation>Buscar en el diario</translation>
    </message>
    <message>
        <source>Search for words</source>
        <extracomment>ui/parts/journal_filter.py</extracomment>
        <translation>Buscar palabras</translation>
    </message>
    <message>
        <source>Words in any order. Put a phrase in quotes: &quot;a favor&quot;.</source>
        <extracomment>ui/parts/journal_filter.py</extracomment>
        <translation>Palabras en cualquier orden. Ponga una frase entre comillas: &quot;un favor&quot;.</translation>
    </message>
    <message>
        <source>More to narrow it down</source>
        <extracomment>ui/parts/journal_filter.py</extracomment>
        <translation>Más filtros</translation>
    </message>
    <message>
        <source>Show less</source>
        <extracomment>ui/parts/journal_filter.py</extracomment>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Take away: {what}</source>
        <extracomment>ui/parts/journal_filter.py</extracomment>
        <translation>Quitar: {what}</translation>
    </message>
</context>
<context>
    <name>KeepAfterAll</name>
    <message>
        <source>Everything that you wrote in this session goes into a journal, encrypted. From then on what you write is kept in it.</source>
        <extracomment>ui/screens/keep_after_all.py</extracomment>
        <translation>Todo lo que escribió en esta sesión pasa a un diario, cifrado. Desde entonces lo que escriba se guarda en él.</translation>
    </message>
    <message>
        <source>Only this passphrase opens it. Nobody can look it up or reset it, and neither can we. You can make a recovery key right afterwards.</source>
        <extracomment>ui/screens/keep_after_all.py</extracomment>
        <translation>Solo esta frase de contraseña lo abre. Nadie puede buscarla ni restablecerla, y nosotros tampoco. Enseguida puede hacer una clave de recuperación.</translation>
    </message>
    <message>
        <source>Keep it after all</source>
        <extracomment>ui/screens/keep_after_all.py</extracomment>
        <translation>Mejor guardarlo</translation>
    </message>
    <message>
        <source>Making the journal. This takes a moment on purpose.</source>
        <extracomment>ui/screens/keep_after_all.py</extracomment>
        <translation>Haciendo el diario. Tarda un momento a propósito.</translation>
    </message>
    <message>
        <source>Keep it in a journal</source>
        <extracomment>ui/screens/keep_after_all.py</extracomment>
        <translation>Guardarlo en un diario</translation>
    </message>
</context>
<context>
    <name>KeepCard</name>
    <message>
        <source>Keep the number on your phone</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Guarde el número en su celular</translation>
    </message>
    <message>
        <source>Name it has on your phone</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Nombre que tendrá en su celular</translation>
    </message>
    <message>
        <source>Others may see your phone. A plain name tells them less.</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Otros pueden ver su celular. Un nombre sencillo les dice menos.</translation>
    </message>
    <message>
        <source>Use a plain name</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Usar un nombre sencillo</translation>
    </message>
    <message>
        <source>Phone contact</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Contacto del celular</translation>
    </message>
    <message>
        <source>A code that puts this contact into your phone</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Un código que pone este contacto en su celular</translation>
    </message>
    <message>
        <source>Nothing of it stays on this computer. Your phone keeps it, and may copy it to an online account.</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Nada de eso queda en esta computadora. Su celular lo guarda, y puede copiarlo a una cuenta en línea.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Keeping and deleting</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Conservar y eliminar</translation>
    </message>
    <message>
        <source>Your journal keeps everything, unless you choose here when older things are erased.</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Su diario lo conserva todo, a menos que aquí elija cuándo se borra lo más antiguo.</translation>
    </message>
    <message>
        <source>Save these times</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Guardar estos tiempos</translation>
    </message>
    <message>
        <source>Entries</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Checks, and what you decided after them</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Autoevaluaciones, y lo que decidió después</translation>
    </message>
    <message>
        <source>Letters, with their files</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Cartas, con sus archivos</translation>
    </message>
    <message>
        <source>How long to keep them</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Cuánto tiempo se conservan</translation>
    </message>
    <message>
        <source>The time begins when you last changed something. People and your plan always stay.</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>El tiempo cuenta desde la última vez que usted cambió algo. Las personas y su plan se quedan siempre.</translation>
    </message>
    <message>
        <source>What is over its time is erased after you open the journal, never sooner than a day after you chose. You are told how much it was.</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Lo que cumplió su tiempo se borra después de abrir el diario, pero nunca antes de un día desde que usted lo eligió. Se le dice cuánto fue.</translation>
    </message>
    <message>
        <source>Older backups still hold what is erased here. Those that BoundaryCheck makes itself reach back half a year or more. Copies that you made yourself hold it for as long as you have them.</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Las copias anteriores todavía tienen lo que aquí se borra. Las que BoundaryCheck hace por sí solo llegan a medio año atrás o más. Las que hizo usted lo tienen mientras usted las conserve.</translation>
    </message>
    <message>
        <source>Hold</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Retención</translation>
    </message>
    <message>
        <source>Is there an investigation, a report or a court case, or may one come? Then you may have a duty to keep what you have. A hold stops every deletion until you lift it, by hand and by time.</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>¿Hay una investigación, un reporte o un caso judicial, o puede haber uno? Entonces quizá usted tenga el deber de conservar lo que tiene. Una retención impide eliminar cualquier cosa, a mano o por tiempo, hasta que usted la quite.</translation>
    </message>
    <message>
        <source>Why, if you want to note it</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Por qué, si quiere anotarlo</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Poner en retención</translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Quitar la retención</translation>
    </message>
    <message>
        <source>Deleted entries</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Entradas eliminadas</translation>
    </message>
    <message>
        <source>A deleted entry can be put back for {days} days. Then it is erased for good.</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Una entrada eliminada se puede restaurar durante {days} días. Después se borra para siempre.</translation>
    </message>
    <message>
        <source>Over their time now: {what}. They are erased when you open the journal on another day.</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Con el tiempo ya cumplido: {what}. Se borra cuando usted abra el diario otro día.</translation>
    </message>
    <message>
        <source>There is no hold.</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>No hay retención.</translation>
    </message>
    <message>
        <source>On hold since {when}. Nothing can be deleted, and nothing goes when its time is over.</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>En retención desde el {when}. No se puede eliminar nada, y nada se borra cuando se acaba su tiempo.</translation>
    </message>
    <message>
        <source>Save the note</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Guardar la nota</translation>
    </message>
    <message>
        <source>Over that time already: {what}.</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Ya con ese tiempo cumplido: {what}.</translation>
    </message>
    <message>
        <source>Let them be erased when their time is over?</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>¿Permitir que se borre lo que cumpla su tiempo?</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>No cambiar nada</translation>
    </message>
    <message>
        <source>Saved. It counts from now on.</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Guardado. Vale desde ahora.</translation>
    </message>
    <message>
        <source>The journal is on hold. Nothing can be deleted.</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>El diario está en retención. No se puede eliminar nada.</translation>
    </message>
    <message>
        <source>Only the hold keeps these now: {what}. They go on another day, if you lift it.</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Solo la retención conserva esto ahora: {what}. Si usted la quita, se borra otro día.</translation>
    </message>
    <message>
        <source>Since when it was on hold, and your note, stay in the journal as an entry.</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Desde cuándo estuvo en retención, y su nota, quedan en el diario como una entrada.</translation>
    </message>
    <message>
        <source>Lift the hold?</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>¿Quitar la retención?</translation>
    </message>
    <message>
        <source>Leave it on</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Dejarla puesta</translation>
    </message>
    <message>
        <source>The hold is lifted. What is over its time goes on another day.</source>
        <extracomment>ui/screens/keeping.py</extracomment>
        <translation>Se quitó la retención. Lo que cumplió su tiempo se borra otro día.</translation>
    </message>
</context>
<context>
    <name>KeyEntry</name>
    <message>
        <source>Group {group} does not look right. Compare it with your paper.</source>
        <extracomment>ui/parts/recovery_key.py</extracomment>
        <translation>El grupo {group} no parece correcto. Compárelo con su papel.</translation>
    </message>
    <message>
        <source>These groups do not look right: {groups}. Compare them with your paper.</source>
        <extracomment>ui/parts/recovery_key.py</extracomment>
        <translation>Estos grupos no parecen correctos: {groups}. Compárelos con su papel.</translation>
    </message>
    <message>
        <source>No typing mistakes found.</source>
        <extracomment>ui/parts/recovery_key.py</extracomment>
        <translation>No se encontraron errores al escribir.</translation>
    </message>
    <message>
        <source>{count} of {all} groups typed.</source>
        <extracomment>ui/parts/recovery_key.py</extracomment>
        <translation>{count} de {all} grupos escritos.</translation>
    </message>
</context>
<context>
    <name>KeyShown</name>
    <message>
        <source>Group {number}: {group}</source>
        <extracomment>ui/parts/recovery_key.py</extracomment>
        <translation>Grupo {number}: {group}</translation>
    </message>
</context>
<context>
    <name>Labelled</name>
    <message>
        <source>That was not taken: only {limit} characters fit here. It is still where you copied it from.</source>
        <extracomment>ui/parts/fields.py</extracomment>
        <translation>No se pegó: aquí solo caben {limit} caracteres. Sigue donde usted lo copió.</translation>
    </message>
    <message>
        <source>There is no room for that: only {limit} characters fit here. What you typed is as it was.</source>
        <extracomment>ui/parts/fields.py</extracomment>
        <translation>No hay lugar para eso: aquí solo caben {limit} caracteres. Lo que escribió quedó como estaba.</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>Language</source>
        <extracomment>ui/parts/language_switch.py</extracomment>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>LastTime</name>
    <message>
        <source>Last time you meant to:</source>
        <extracomment>ui/parts/last_time.py</extracomment>
        <translation>La última vez usted pensaba hacer esto:</translation>
    </message>
    <message>
        <source>How did it go? Any answer is fine.</source>
        <extracomment>ui/parts/last_time.py</extracomment>
        <translation>¿Cómo le fue? Cualquier respuesta está bien.</translation>
    </message>
    <message>
        <source>I did it</source>
        <extracomment>ui/parts/last_time.py</extracomment>
        <translation>Lo hice</translation>
    </message>
    <message>
        <source>Not yet</source>
        <extracomment>ui/parts/last_time.py</extracomment>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>I went another way</source>
        <extracomment>ui/parts/last_time.py</extracomment>
        <translation>Tomé otro camino</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <extracomment>ui/parts/last_time.py</extracomment>
        <translation>No preguntar más</translation>
    </message>
    <message>
        <source>Then you did what you meant to do. That took something, and it counts.</source>
        <extracomment>ui/parts/last_time.py</extracomment>
        <translation>Entonces hizo lo que pensaba hacer. Eso costó, y cuenta.</translation>
    </message>
    <message>
        <source>That is all right. It is asked again in a week. If it was something that has to be reported, do that today.</source>
        <extracomment>ui/parts/last_time.py</extracomment>
        <translation>Está bien. Se le preguntará de nuevo en una semana. Si era algo que se debe reportar, hágalo hoy.</translation>
    </message>
    <message>
        <source>Another way is a way. It counts as well.</source>
        <extracomment>ui/parts/last_time.py</extracomment>
        <translation>Otro camino también es un camino. Cuenta igual.</translation>
    </message>
    <message>
        <source>Then it rests. It is not asked again.</source>
        <extracomment>ui/parts/last_time.py</extracomment>
        <translation>Entonces se deja así. No se pregunta más.</translation>
    </message>
    <message>
        <source>Make the first step smaller</source>
        <extracomment>ui/parts/last_time.py</extracomment>
        <translation>Haga más pequeño el primer paso</translation>
    </message>
    <message>
        <source>Rehearse your boundary plan</source>
        <extracomment>ui/parts/last_time.py</extracomment>
        <translation>Ensaye su plan de límites</translation>
    </message>
    <message>
        <source>Cover it, recall it, say it. It takes two minutes.</source>
        <extracomment>ui/parts/last_time.py</extracomment>
        <translation>Tápelo, recuérdelo, dígalo. Toma dos minutos.</translation>
    </message>
    <message>
        <source>Rehearse it</source>
        <extracomment>ui/parts/last_time.py</extracomment>
        <translation>Ensayarlo</translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message>
        <source>Your letter</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Su carta</translation>
    </message>
    <message>
        <source>Print the record</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Imprimir el registro</translation>
    </message>
    <message>
        <source>Save the record as PDF</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Guardar el registro como PDF</translation>
    </message>
    <message>
        <source>Delete …</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Eliminar …</translation>
    </message>
    <message>
        <source>Your choices and words stand in the letter as you left them.</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Lo que eligió y escribió está en la carta como lo dejó.</translation>
    </message>
    <message>
        <source>Open the letter</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Abrir la carta</translation>
    </message>
    <message>
        <source>What happened next? Give the day and, if you like, a note.</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>¿Qué pasó después? Ponga el día y, si quiere, una nota.</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Nota</translation>
    </message>
    <message>
        <source>The day it happened</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>El día en que ocurrió</translation>
    </message>
    <message>
        <source>Who said what. Plain facts help most.</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Quién dijo qué. Los hechos, sin más, son lo que más ayuda.</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Hoy, {day}</translation>
    </message>
    <message>
        <source>Yesterday, {day}</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Ayer, {day}</translation>
    </message>
    <message>
        <source>Kept: {stage}.</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Guardado: {stage}.</translation>
    </message>
    <message>
        <source>Ask me about it</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Preguntarme por ella</translation>
    </message>
    <message>
        <source>No reminder is set. It would stand on your home page here, and nowhere else.</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>No hay recordatorio. Se vería en su página de inicio, y en ningún otro lugar.</translation>
    </message>
    <message>
        <source>A card on your home page here asks about it from {day} on.</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Desde el {day}, una tarjeta en su página de inicio pregunta por ella.</translation>
    </message>
    <message>
        <source>In {days} days</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>En {days} días</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Set it</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Ponerlo</translation>
    </message>
    <message>
        <source>Take it away</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>They said no. What next?</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Dijeron que no. ¿Qué sigue?</translation>
    </message>
    <message>
        <source>If you reported something, and this no came after it</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Si usted reportó algo, y después le dijeron que no</translation>
    </message>
    <message>
        <source>You can ask again, or ask someone else.</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Puede pedirlo otra vez, o pedírselo a otra persona.</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Escribirla de nuevo</translation>
    </message>
    <message>
        <source>People to call</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Personas a quienes llamar</translation>
    </message>
    <message>
        <source>The exact files, as they left</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Los archivos exactos, como salieron</translation>
    </message>
    <message>
        <source>Save {name}</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Guardar {name}</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Given to the printer.</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Entregado a la impresora.</translation>
    </message>
    <message>
        <source>Delete this letter and the copies of it?</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>¿Eliminar esta carta y sus copias?</translation>
    </message>
    <message>
        <source>Delete it</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>Eliminarla</translation>
    </message>
    <message>
        <source>Do not delete it</source>
        <extracomment>ui/screens/letter.py</extracomment>
        <translation>No eliminarla</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Your letters</source>
        <extracomment>ui/screens/letters.py</extracomment>
        <translation>Sus cartas</translation>
    </message>
    <message>
        <source>Begin a letter</source>
        <extracomment>ui/screens/letters.py</extracomment>
        <translation>Empezar una carta</translation>
    </message>
    <message>
        <source>Receivers</source>
        <extracomment>ui/screens/letters.py</extracomment>
        <translation>Destinatarios</translation>
    </message>
    <message>
        <source>Your details</source>
        <extracomment>ui/screens/letters.py</extracomment>
        <translation>Sus datos</translation>
    </message>
    <message>
        <source>What you made ready or handed over, and where it stands.</source>
        <extracomment>ui/screens/letters.py</extracomment>
        <translation>Lo que preparó o entregó, y cómo va.</translation>
    </message>
    <message>
        <source>Nothing was handed over yet. What you hand over stands here, with a copy of what left.</source>
        <extracomment>ui/screens/letters.py</extracomment>
        <translation>Todavía no se ha entregado nada. Lo que usted entregue queda aquí, con una copia de lo que salió.</translation>
    </message>
    <message>
        <source>nobody named</source>
        <extracomment>ui/screens/letters.py</extracomment>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>{stage} · {day} · to {receiver}</source>
        <extracomment>ui/screens/letters.py</extracomment>
        <translation>{stage} · {day} · para {receiver}</translation>
    </message>
    <message>
        <source>Answer this</source>
        <extracomment>ui/screens/letters.py</extracomment>
        <translation>Responder esto</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>ui/screens/letters.py</extracomment>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>LettersDue</name>
    <message>
        <source>Your letters</source>
        <extracomment>ui/parts/letters_due.py</extracomment>
        <translation>Sus cartas</translation>
    </message>
    <message>
        <source>Answer this</source>
        <extracomment>ui/parts/letters_due.py</extracomment>
        <translation>Responder esto</translation>
    </message>
    <message>
        <source>A letter was made ready on {day}. Did it go?</source>
        <extracomment>ui/parts/letters_due.py</extracomment>
        <translation>Una carta se preparó el {day}. ¿Se entregó?</translation>
    </message>
    <message>
        <source>You handed a letter over on {day}. Is there an answer?</source>
        <extracomment>ui/parts/letters_due.py</extracomment>
        <translation>Usted entregó una carta el {day}. ¿Hay respuesta?</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Know the rules</source>
        <extracomment>ui/screens/library.py</extracomment>
        <translation>Conozca las reglas</translation>
    </message>
    <message>
        <source>Short texts on the law, your duties and your protection. Each says where it comes from.</source>
        <extracomment>ui/screens/library.py</extracomment>
        <translation>Textos cortos sobre la ley, sus deberes y su protección. Cada uno dice de dónde viene.</translation>
    </message>
    <message>
        <source>They inform. For advice on your own case, ask a lawyer of your own.</source>
        <extracomment>ui/screens/library.py</extracomment>
        <translation>Informan. Para un consejo sobre su propio caso, pregunte a su propio abogado.</translation>
    </message>
    <message>
        <source>Find in the texts</source>
        <extracomment>ui/screens/library.py</extracomment>
        <translation>Buscar en los textos</translation>
    </message>
    <message>
        <source>Who can see what</source>
        <extracomment>ui/screens/library.py</extracomment>
        <translation>Quién puede ver qué</translation>
    </message>
    <message>
        <source>The person behind you, your employer, a court: what each of them can get.</source>
        <extracomment>ui/screens/library.py</extracomment>
        <translation>La persona detrás de usted, su empleador, un tribunal: qué puede obtener cada uno.</translation>
    </message>
    <message>
        <source>What changed, by date</source>
        <extracomment>ui/screens/library.py</extracomment>
        <translation>Qué cambió, por fecha</translation>
    </message>
    <message>
        <source>Texts found: {count}</source>
        <extracomment>ui/screens/library.py</extracomment>
        <translation>Textos encontrados: {count}</translation>
    </message>
    <message>
        <source>No text holds these words.</source>
        <extracomment>ui/screens/library.py</extracomment>
        <translation>Ningún texto tiene estas palabras.</translation>
    </message>
    <message>
        <source>Your agency: {issued_by}, as of {as_of}</source>
        <extracomment>ui/screens/library.py</extracomment>
        <translation>Su agencia: {issued_by}, con fecha de {as_of}</translation>
    </message>
</context>
<context>
    <name>LimitsBox</name>
    <message>
        <source>Know this first</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Sepa esto primero</translation>
    </message>
    <message>
        <source>Who hears you: {text}</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Quién le escucha: {text}</translation>
    </message>
    <message>
        <source>What they pass on: {text}</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Qué les cuentan a otros: {text}</translation>
    </message>
    <message>
        <source>The law: {text}</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>La ley: {text}</translation>
    </message>
    <message>
        <source>Your employer: {text}</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Su empleador: {text}</translation>
    </message>
</context>
<context>
    <name>LinksPart</name>
    <message>
        <source>Choose what it is</source>
        <extracomment>ui/parts/links_part.py</extracomment>
        <translation>Elija qué es</translation>
    </message>
    <message>
        <source>Which one</source>
        <extracomment>ui/parts/links_part.py</extracomment>
        <translation>Cuál</translation>
    </message>
    <message>
        <source>Add the link</source>
        <extracomment>ui/parts/links_part.py</extracomment>
        <translation>Agregar el enlace</translation>
    </message>
    <message>
        <source>This entry belongs to</source>
        <extracomment>ui/parts/links_part.py</extracomment>
        <translation>Esta entrada pertenece a</translation>
    </message>
    <message>
        <source>There is none in your journal yet.</source>
        <extracomment>ui/parts/links_part.py</extracomment>
        <translation>Todavía no hay ninguno en su diario.</translation>
    </message>
    <message>
        <source>That link is there already.</source>
        <extracomment>ui/parts/links_part.py</extracomment>
        <translation>Ese enlace ya está.</translation>
    </message>
    <message>
        <source>An entry has room for {limit} links. Take one away first.</source>
        <extracomment>ui/parts/links_part.py</extracomment>
        <translation>En una entrada caben {limit} enlaces. Quite uno primero.</translation>
    </message>
    <message>
        <source>Link added.</source>
        <extracomment>ui/parts/links_part.py</extracomment>
        <translation>Enlace agregado.</translation>
    </message>
    <message>
        <source>Link taken away.</source>
        <extracomment>ui/parts/links_part.py</extracomment>
        <translation>Enlace quitado.</translation>
    </message>
    <message>
        <source>Take away</source>
        <extracomment>ui/parts/links_part.py</extracomment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take away the link to: {words}</source>
        <extracomment>ui/parts/links_part.py</extracomment>
        <translation>Quitar el enlace a: {words}</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>Merge another copy</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Unir otra copia</translation>
    </message>
    <message>
        <source>Did you write on two computers, or in an older copy? Merging brings everything together here. No entry is lost: where both have other words, the newer ones are shown and the older ones are kept beside them.</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>¿Escribió en dos computadoras, o en una copia anterior? Al unirlas, todo queda junto aquí. No se pierde ninguna entrada: donde las dos tienen palabras distintas, se muestran las más nuevas y las anteriores se guardan al lado.</translation>
    </message>
    <message>
        <source>Another journal or backup</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Otro diario u otra copia</translation>
    </message>
    <message>
        <source>On a stick, in another folder, or a backup file.</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>En una memoria USB, en otra carpeta, o un archivo de copia.</translation>
    </message>
    <message>
        <source>Choose a journal folder …</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Elegir una carpeta de diario …</translation>
    </message>
    <message>
        <source>Choose a backup file …</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Elegir un archivo de copia …</translation>
    </message>
    <message>
        <source>Passphrase of that copy</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Frase de contraseña de esa copia</translation>
    </message>
    <message>
        <source>It has a passphrase of its own: the one you used when it was made.</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Tiene su propia frase: la que usted usaba cuando se hizo.</translation>
    </message>
    <message>
        <source>Look into it</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Mirar qué hay</translation>
    </message>
    <message>
        <source>Merge</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Unir</translation>
    </message>
    <message>
        <source>A second copy was found</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Se encontró una segunda copia</translation>
    </message>
    <message>
        <source>A program that keeps folders in step left it beside your journal. It was changed {when}.</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Un programa que sincroniza carpetas la dejó junto a su diario. Se cambió el {when}.</translation>
    </message>
    <message>
        <source>Look what is in it</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Mirar qué contiene</translation>
    </message>
    <message>
        <source>The folder of the other journal</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>La carpeta del otro diario</translation>
    </message>
    <message>
        <source>A backup file</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Un archivo de copia</translation>
    </message>
    <message>
        <source>Backups (*.bcbackup)</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Copias de respaldo (*.bcbackup)</translation>
    </message>
    <message>
        <source>Looking into that copy.</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Mirando esa copia.</translation>
    </message>
    <message>
        <source>Everything in it is here already</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Todo lo que contiene ya está aquí</translation>
    </message>
    <message>
        <source>What merging would bring</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Qué cambiaría al unirlas</translation>
    </message>
    <message>
        <source>That copy was not looked into</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Esa copia no se pudo mirar</translation>
    </message>
    <message>
        <source>That copy asks for its passphrase</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Esa copia pide su frase de contraseña</translation>
    </message>
    <message>
        <source>Bringing the two copies together.</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Uniendo las dos copias.</translation>
    </message>
    <message>
        <source>The two copies are one now</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Las dos copias ya son una</translation>
    </message>
    <message>
        <source>Read the journal</source>
        <extracomment>ui/screens/merge.py</extracomment>
        <translation>Leer el diario</translation>
    </message>
</context>
<context>
    <name>MonthList</name>
    <message>
        <source>Months with how many entries were written in each</source>
        <extracomment>ui/parts/month_list.py</extracomment>
        <translation>Meses, con cuántas entradas se escribieron en cada uno</translation>
    </message>
</context>
<context>
    <name>MonthTable</name>
    <message>
        <source>{year}, month by month</source>
        <extracomment>ui/parts/month_table.py</extracomment>
        <translation>{year}, mes por mes</translation>
    </message>
    <message>
        <source>What it was</source>
        <extracomment>ui/parts/month_table.py</extracomment>
        <translation>Qué fue</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>{month} {year}, entries: {count}</source>
        <extracomment>ui/parts/month_list.py</extracomment>
        <translation>{month} de {year}, entradas: {count}</translation>
    </message>
</context>
<context>
    <name>MyPeople</name>
    <message>
        <source>My people</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Mi gente</translation>
    </message>
    <message>
        <source>Who would you call? Write them down on a calm day. They stay in your journal on this computer, encrypted. Without a journal they are forgotten when you lock or close.</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>¿A quién llamaría? Anote a esas personas en un día tranquilo. Quedan en su diario, en esta computadora, cifradas. Sin diario se olvidan cuando usted bloquea o cierra.</translation>
    </message>
    <message>
        <source>Add someone</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Agregar a alguien</translation>
    </message>
    <message>
        <source>Written down</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Anotadas</translation>
    </message>
    <message>
        <source>Nobody yet. One name is a good start: who would pick up at night?</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Todavía nadie. Un nombre es un buen comienzo: ¿quién contestaría de noche?</translation>
    </message>
    <message>
        <source>Up to {count} can be on your home page. Press Change beside a name.</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>En su página de inicio caben hasta {count}. Oprima Cambiar junto a un nombre.</translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Todavía sin llenar</translation>
    </message>
    <message>
        <source>on your home page</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>en su página de inicio</translation>
    </message>
    <message>
        <source>Someone of your own</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Alguien de su gente</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Cómo comunicarse</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>From and to your address book</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>De su libreta de contactos y hacia ella</translation>
    </message>
    <message>
        <source>A file of contacts (vCard) is not encrypted. Anyone who has the file can read it. Save it where only you look, and delete it when your phone has it.</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Un archivo de contactos (vCard) no está cifrado. Quien tenga el archivo puede leerlo. Guárdelo donde solo usted mira, y elimínelo cuando su celular ya lo tenga.</translation>
    </message>
    <message>
        <source>With what I noted about them</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Con lo que anoté sobre cada persona</translation>
    </message>
    <message>
        <source>Bring in a file of contacts …</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Traer un archivo de contactos …</translation>
    </message>
    <message>
        <source>Save as a file of contacts …</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Guardar como archivo de contactos …</translation>
    </message>
    <message>
        <source>A file of contacts</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Un archivo de contactos</translation>
    </message>
    <message>
        <source>Contacts (*.vcf)</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Contactos (*.vcf)</translation>
    </message>
    <message>
        <source>One is new.</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Hay uno nuevo.</translation>
    </message>
    <message>
        <source>{count} are new.</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Hay {count} nuevos.</translation>
    </message>
    <message>
        <source>Save my people</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Guardar mi gente</translation>
    </message>
    <message>
        <source>Saved. The file is not encrypted.</source>
        <extracomment>ui/screens/my_people.py</extracomment>
        <translation>Guardado. El archivo no está cifrado.</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>From day</source>
        <extracomment>ui/parts/journal_narrowing.py</extracomment>
        <translation>Desde el día</translation>
    </message>
    <message>
        <source>To day</source>
        <extracomment>ui/parts/journal_narrowing.py</extracomment>
        <translation>Hasta el día</translation>
    </message>
    <message>
        <source>Tag</source>
        <extracomment>ui/parts/journal_narrowing.py</extracomment>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>ui/parts/journal_narrowing.py</extracomment>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Warning sign</source>
        <extracomment>ui/parts/journal_narrowing.py</extracomment>
        <translation>Señal de peligro</translation>
    </message>
    <message>
        <source>Any of those you tick</source>
        <extracomment>ui/parts/journal_narrowing.py</extracomment>
        <translation>Cualquiera de los que marque</translation>
    </message>
    <message>
        <source>All of those you tick</source>
        <extracomment>ui/parts/journal_narrowing.py</extracomment>
        <translation>Todos los que marque</translation>
    </message>
    <message>
        <source>Like 3/9/2026 or yesterday. Or only March 2026, or 2026.</source>
        <extracomment>ui/parts/journal_narrowing.py</extracomment>
        <translation>Por ejemplo 3/9/2026 (primero el mes) o ayer. O solo marzo 2026, o 2026.</translation>
    </message>
    <message>
        <source>No day was found in this. You can write it like 3/9/2026.</source>
        <extracomment>ui/parts/journal_narrowing.py</extracomment>
        <translation>Aquí no se encontró un día. Puede escribirlo como 3/9/2026 (primero el mes).</translation>
    </message>
    <message>
        <source>From {day}</source>
        <extracomment>ui/parts/journal_narrowing.py</extracomment>
        <translation>Desde {day}</translation>
    </message>
    <message>
        <source>To {day}</source>
        <extracomment>ui/parts/journal_narrowing.py</extracomment>
        <translation>Hasta {day}</translation>
    </message>
</context>
<context>
    <name>NewJournalPage</name>
    <message>
        <source>Passphrase</source>
        <extracomment>ui/parts/new_journal_page.py</extracomment>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>It will be kept in {folder}</source>
        <extracomment>ui/parts/new_journal_page.py</extracomment>
        <translation>Se guardará en {folder}</translation>
    </message>
    <message>
        <source>Keep it elsewhere …</source>
        <extracomment>ui/parts/new_journal_page.py</extracomment>
        <translation>Guardarlo en otro lugar …</translation>
    </message>
    <message>
        <source>An empty folder for the journal</source>
        <extracomment>ui/parts/new_journal_page.py</extracomment>
        <translation>Una carpeta vacía para el diario</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>The same passphrase again</source>
        <extracomment>ui/parts/new_passphrase.py</extracomment>
        <translation>La misma frase otra vez</translation>
    </message>
    <message>
        <source>Suggest one</source>
        <extracomment>ui/parts/new_passphrase.py</extracomment>
        <translation>Sugerir una</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <extracomment>ui/parts/new_passphrase.py</extracomment>
        <translation>Las dos frases no son iguales.</translation>
    </message>
    <message>
        <source>Let them be shown, or type the second one again.</source>
        <extracomment>ui/parts/new_passphrase.py</extracomment>
        <translation>Haga que se muestren, o escriba otra vez la segunda.</translation>
    </message>
    <message>
        <source>Five words, drawn by chance. Write them on paper and keep it until you know them by heart. Then type them once yourself.</source>
        <extracomment>ui/parts/new_passphrase.py</extracomment>
        <translation>Cinco palabras, sacadas al azar. Escríbalas en papel y guárdelo hasta que las sepa de memoria. Después escríbalas una vez usted.</translation>
    </message>
    <message>
        <source>Use this one</source>
        <extracomment>ui/parts/new_passphrase.py</extracomment>
        <translation>Usar esta</translation>
    </message>
    <message>
        <source>Another</source>
        <extracomment>ui/parts/new_passphrase.py</extracomment>
        <translation>Otra</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Undo</source>
        <extracomment>ui/parts/overlays.py</extracomment>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>ui/parts/overlays.py</extracomment>
        <translation>Aceptar</translation>
    </message>
</context>
<context>
    <name>NumberCard</name>
    <message>
        <source>Has the number changed?</source>
        <extracomment>ui/parts/number_card.py</extracomment>
        <translation>¿Cambió el número?</translation>
    </message>
    <message>
        <source>Only you see it here. Leave it blank to have the number that came along.</source>
        <extracomment>ui/parts/number_card.py</extracomment>
        <translation>Solo usted lo ve aquí. Déjelo vacío para tener el número que venía incluido.</translation>
    </message>
    <message>
        <source>The new number to call</source>
        <extracomment>ui/parts/number_card.py</extracomment>
        <translation>El número nuevo para llamar</translation>
    </message>
    <message>
        <source>The new number for text messages</source>
        <extracomment>ui/parts/number_card.py</extracomment>
        <translation>El número nuevo para mensajes de texto</translation>
    </message>
    <message>
        <source>Use this number</source>
        <extracomment>ui/parts/number_card.py</extracomment>
        <translation>Usar este número</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>A phone cannot dial this the way it is written, so there will be no code for it. Put one number here, and your words about it somewhere else.</source>
        <extracomment>ui/parts/fields.py</extracomment>
        <translation>Un teléfono no puede marcar esto como está escrito. Por eso no habrá código. Ponga aquí un solo número, y sus palabras sobre él en otro lugar.</translation>
    </message>
</context>
<context>
    <name>OnScreen</name>
    <message>
        <source>Who sees your screen</source>
        <extracomment>ui/parts/on_screen.py</extracomment>
        <translation>Quién ve su pantalla</translation>
    </message>
    <message>
        <source>Cover the page while another window is in front</source>
        <extracomment>ui/parts/on_screen.py</extracomment>
        <translation>Cubrir la página mientras otra ventana esté delante</translation>
    </message>
    <message>
        <source>The page is blurred until you click it or press a key. It is not locked then.</source>
        <extracomment>ui/parts/on_screen.py</extracomment>
        <translation>La página se ve borrosa hasta que usted hace clic u oprime una tecla. Eso no la bloquea.</translation>
    </message>
    <message>
        <source>This desktop has no way to keep a window out of screen captures. Programs of your account, and those who run this computer, can take pictures of it.</source>
        <extracomment>ui/parts/on_screen.py</extracomment>
        <translation>Este escritorio no tiene forma de dejar una ventana fuera de las capturas de pantalla. Los programas de su cuenta, y quienes administran esta computadora, pueden sacarle imágenes.</translation>
    </message>
    <message>
        <source>Let screen capture see BoundaryCheck until the next lock</source>
        <extracomment>ui/parts/on_screen.py</extracomment>
        <translation>Dejar que las capturas de pantalla vean BoundaryCheck hasta el próximo bloqueo</translation>
    </message>
    <message>
        <source>For someone who helps you from afar. Otherwise captures do not show what is in this window. A camera still does, and some programs that record the screen may too.</source>
        <extracomment>ui/parts/on_screen.py</extracomment>
        <translation>Para alguien que le ayuda a distancia. Si no, las capturas no muestran lo que hay en esta ventana. Una cámara sí lo muestra, y algunos programas que graban la pantalla quizá también.</translation>
    </message>
</context>
<context>
    <name>OpenJournal</name>
    <message>
        <source>Open my journal</source>
        <extracomment>ui/screens/open_journal.py</extracomment>
        <translation>Abrir mi diario</translation>
    </message>
    <message>
        <source>Your passphrase opens it. What you wrote is where you left it.</source>
        <extracomment>ui/screens/open_journal.py</extracomment>
        <translation>Se abre con su frase de contraseña. Lo que escribió está donde lo dejó.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>ui/screens/open_journal.py</extracomment>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>I forgot my passphrase</source>
        <extracomment>ui/screens/open_journal.py</extracomment>
        <translation>Olvidé mi frase de contraseña</translation>
    </message>
    <message>
        <source>Kept in {folder}</source>
        <extracomment>ui/screens/open_journal.py</extracomment>
        <translation>Guardado en {folder}</translation>
    </message>
    <message>
        <source>Another journal …</source>
        <extracomment>ui/screens/open_journal.py</extracomment>
        <translation>Otro diario …</translation>
    </message>
    <message>
        <source>The folder of the journal</source>
        <extracomment>ui/screens/open_journal.py</extracomment>
        <translation>La carpeta del diario</translation>
    </message>
    <message>
        <source>Opening. This takes a moment on purpose: it slows down anyone who guesses.</source>
        <extracomment>ui/screens/open_journal.py</extracomment>
        <translation>Abriendo. Tarda un momento a propósito: así frena a quien quiera adivinar.</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>ui/screens/open_journal.py</extracomment>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Start a new journal instead</source>
        <extracomment>ui/screens/open_journal.py</extracomment>
        <translation>Mejor empezar un diario nuevo</translation>
    </message>
    <message>
        <source>That window could not be reached. Look for it on this computer, and close it there.</source>
        <extracomment>ui/screens/open_journal.py</extracomment>
        <translation>No se pudo llegar a esa ventana. Búsquela en esta computadora y ciérrela allí.</translation>
    </message>
</context>
<context>
    <name>OverTime</name>
    <message>
        <source>Over time</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>A lo largo del tiempo</translation>
    </message>
    <message>
        <source>Year</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Año</translation>
    </message>
    <message>
        <source>Two checks side by side</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Dos autoevaluaciones lado a lado</translation>
    </message>
    <message>
        <source>There is nothing to look back on yet.</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Todavía no hay nada que repasar.</translation>
    </message>
    <message>
        <source>After a check, you decide whether it is kept. What you keep shows here, by month.</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Después de una autoevaluación, usted decide si se guarda. Lo que guarda se ve aquí, por mes.</translation>
    </message>
    <message>
        <source>Prepare a report</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Preparar un reporte</translation>
    </message>
    <message>
        <source>What came up again</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Lo que volvió a aparecer</translation>
    </message>
    <message>
        <source>What comes again is worth a plan, or a talk with someone you trust.</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Lo que vuelve merece un plan, o una conversación con alguien de confianza.</translation>
    </message>
    <message>
        <source>Your boundary plan</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Su plan de límites</translation>
    </message>
    <message>
        <source>People to call</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Personas a quienes llamar</translation>
    </message>
    <message>
        <source>What you did about it</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Lo que usted hizo</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>{month} de {year}</translation>
    </message>
    <message>
        <source>No check of this month is kept.</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>De este mes no hay ninguna autoevaluación guardada.</translation>
    </message>
    <message>
        <source>Open it</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Abrirla</translation>
    </message>
    <message>
        <source>What you kept, month by month. Look for what keeps coming back.</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Lo que guardó, mes por mes. Fíjese en lo que se repite.</translation>
    </message>
    <message>
        <source>To take along</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Para llevárselo</translation>
    </message>
    <message>
        <source>This year on paper: the dots, what they mean, and what you did about it in your own words. Outside the journal nothing protects it. Whoever finds it can read it, and a printer at work may keep a copy.</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Este año en papel: los puntos, lo que significan, y lo que usted hizo, en sus propias palabras. Fuera del diario nada lo protege. Quien lo encuentre puede leerlo, y una impresora del trabajo puede guardar una copia.</translation>
    </message>
    <message>
        <source>Print this year</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Imprimir este año</translation>
    </message>
    <message>
        <source>Save this year as PDF</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Guardar este año como PDF</translation>
    </message>
    <message>
        <source>Given to the printer.</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Entregado a la impresora.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <extracomment>ui/screens/over_time.py</extracomment>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>{year}, month by month</source>
        <extracomment>ui/year_paper.py</extracomment>
        <translation>{year}, mes por mes</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>ui/year_paper.py</extracomment>
        <translation>Notas</translation>
    </message>
    <message>
        <source>You kept a check.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Usted guardó una autoevaluación.</translation>
    </message>
    <message>
        <source>You decided what to do.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Usted decidió qué hacer.</translation>
    </message>
    <message>
        <source>You took that step, or another one.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Usted dio ese paso, u otro.</translation>
    </message>
    <message>
        <source>You made your plan.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Usted hizo su plan.</translation>
    </message>
    <message>
        <source>You rehearsed your plan.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Usted ensayó su plan.</translation>
    </message>
    <message>
        <source>You handed over a letter.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Usted entregó una carta.</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>sí</translation>
    </message>
    <message>
        <source>nothing kept</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>nada guardado</translation>
    </message>
    <message>
        <source>it came up</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>apareció</translation>
    </message>
    <message>
        <source>you were asked, and it was not there</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>se le preguntó, y no estaba</translation>
    </message>
    <message>
        <source>not asked, or not said</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>no se preguntó, o no se dijo</translation>
    </message>
    <message>
        <source>{dot}  It came up, or you did it.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>{dot}  Apareció, o usted lo hizo.</translation>
    </message>
    <message>
        <source>{ring}  You were asked, and it was not there.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>{ring}  Se le preguntó, y no estaba.</translation>
    </message>
    <message>
        <source>Empty: you were not asked, or you left it unsaid.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Vacío: no se le preguntó, o usted no lo dijo.</translation>
    </message>
    <message>
        <source>You answered &quot;not at all&quot; to: {asked}.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Usted respondió &quot;nunca&quot; a: {asked}.</translation>
    </message>
    <message>
        <source>You answered &quot;yes&quot; to: {asked}.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Usted respondió &quot;sí&quot; a: {asked}.</translation>
    </message>
    <message>
        <source>You named no sign in it.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>En ella no nombró ninguna señal.</translation>
    </message>
    <message>
        <source>That is what you said then, and no verdict.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Eso es lo que dijo entonces, y no es un veredicto.</translation>
    </message>
    <message>
        <source>This is no score. More dots can mean that you looked more often.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Esto no es una calificación. Más puntos pueden querer decir que usted miró más veces.</translation>
    </message>
    <message>
        <source>From a file</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>De un archivo</translation>
    </message>
    <message>
        <source>These checks were brought in. The day is what the file says, so they stand in no month above.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Estas autoevaluaciones se trajeron. El día es el que dice el archivo, así que no están en ningún mes de arriba.</translation>
    </message>
    <message>
        <source>{kind}, {day} as that file says</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>{kind}, {day} según ese archivo</translation>
    </message>
    <message>
        <source>Something to report came up in this year. If it is not reported yet, it still has to be.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>En este año apareció algo que se debe reportar. Si todavía no se reportó, hay que reportarlo.</translation>
    </message>
    <message>
        <source>{months}, and the year before: {what}</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>{months}, y el año anterior: {what}</translation>
    </message>
    <message>
        <source>{months}: {what}</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>{months}: {what}</translation>
    </message>
    <message>
        <source>You meant to: {words}</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Lo que pensaba hacer: {words}</translation>
    </message>
    <message>
        <source>In an earlier year you meant to: {words}</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>En un año anterior usted pensaba: {words}</translation>
    </message>
    <message>
        <source>You handed over a letter: {subject}</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Usted entregó una carta: {subject}</translation>
    </message>
    <message>
        <source>You will be asked about it at a later visit.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Se le preguntará en otra visita.</translation>
    </message>
    <message>
        <source>You did it. A step back from the line is a real step.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Usted lo hizo. Un paso atrás de la línea es un paso de verdad.</translation>
    </message>
    <message>
        <source>Not yet. It is asked again, gently.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Todavía no. Se pregunta otra vez, con calma.</translation>
    </message>
    <message>
        <source>You went another way. That counts as well.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Usted tomó otro camino. Eso también cuenta.</translation>
    </message>
    <message>
        <source>It rests.</source>
        <extracomment>ui/year_words.py</extracomment>
        <translation>Se deja así.</translation>
    </message>
</context>
<context>
    <name>PackCard</name>
    <message>
        <source>From your agency</source>
        <extracomment>ui/parts/pack_card.py</extracomment>
        <translation>De su agencia</translation>
    </message>
    <message>
        <source>Your agency may hand out a folder with its own people to call, policies and letters. They are shown beside the others, and say that they are your agency&apos;s. The folder is only read. Nobody learns that you use it.</source>
        <extracomment>ui/parts/pack_card.py</extracomment>
        <translation>Su agencia puede repartir una carpeta con sus propias personas a quienes llamar, políticas y cartas. Se muestran junto a las demás, y dicen que son de su agencia. La carpeta solo se lee. Nadie se entera de que usted la usa.</translation>
    </message>
    <message>
        <source>Use none</source>
        <extracomment>ui/parts/pack_card.py</extracomment>
        <translation>No usar ninguna</translation>
    </message>
    <message>
        <source>Choose the folder …</source>
        <extracomment>ui/parts/pack_card.py</extracomment>
        <translation>Elegir la carpeta …</translation>
    </message>
    <message>
        <source>The folder of your agency</source>
        <extracomment>ui/parts/pack_card.py</extracomment>
        <translation>La carpeta de su agencia</translation>
    </message>
    <message>
        <source>None is in use.</source>
        <extracomment>ui/parts/pack_card.py</extracomment>
        <translation>No se usa ninguna.</translation>
    </message>
    <message>
        <source>Looking into it …</source>
        <extracomment>ui/parts/pack_card.py</extracomment>
        <translation>Mirando qué contiene …</translation>
    </message>
    <message>
        <source>It holds nothing yet.</source>
        <extracomment>ui/parts/pack_card.py</extracomment>
        <translation>Todavía no contiene nada.</translation>
    </message>
    <message>
        <source>People to call: {count}</source>
        <extracomment>ui/parts/pack_card.py</extracomment>
        <translation>Personas a quienes llamar: {count}</translation>
    </message>
    <message>
        <source>Numbers that changed: {count}</source>
        <extracomment>ui/parts/pack_card.py</extracomment>
        <translation>Números que cambiaron: {count}</translation>
    </message>
    <message>
        <source>Policies: {count}</source>
        <extracomment>ui/parts/pack_card.py</extracomment>
        <translation>Políticas: {count}</translation>
    </message>
    <message>
        <source>Letters: {count}</source>
        <extracomment>ui/parts/pack_card.py</extracomment>
        <translation>Cartas: {count}</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back</source>
        <extracomment>ui/parts/page.py</extracomment>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>PartToTake</name>
    <message>
        <source>All of it</source>
        <extracomment>ui/parts/part_to_take.py</extracomment>
        <translation>Todo</translation>
    </message>
    <message>
        <source>The last {days} days</source>
        <extracomment>ui/parts/part_to_take.py</extracomment>
        <translation>Los últimos {days} días</translation>
    </message>
    <message>
        <source>What I look for: words, kinds, tags, days</source>
        <extracomment>ui/parts/part_to_take.py</extracomment>
        <translation>Lo que busco: palabras, tipos, etiquetas, días</translation>
    </message>
    <message>
        <source>What I looked for in the journal</source>
        <extracomment>ui/parts/part_to_take.py</extracomment>
        <translation>Lo que busqué en el diario</translation>
    </message>
    <message>
        <source>Words in it</source>
        <extracomment>ui/parts/part_to_take.py</extracomment>
        <translation>Palabras que contiene</translation>
    </message>
    <message>
        <source>Take deleted entries along, too</source>
        <extracomment>ui/parts/part_to_take.py</extracomment>
        <translation>Llevarse también las entradas eliminadas</translation>
    </message>
    <message>
        <source>Which part</source>
        <extracomment>ui/parts/part_to_take.py</extracomment>
        <translation>Qué parte</translation>
    </message>
    <message>
        <source>The year {year}</source>
        <extracomment>ui/parts/part_to_take.py</extracomment>
        <translation>El año {year}</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Paste</source>
        <extracomment>ui/parts/passphrase.py</extracomment>
        <translation>Pegar</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Passphrase</source>
        <extracomment>ui/parts/passphrase_page.py</extracomment>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Open it here although it may be open on another computer?</source>
        <extracomment>ui/parts/passphrase_page.py</extracomment>
        <translation>¿Abrirlo aquí aunque quizá esté abierto en otra computadora?</translation>
    </message>
    <message>
        <source>Do this only if that computer is off, or BoundaryCheck is closed there. If both write at the same time, words can be lost.</source>
        <extracomment>ui/parts/passphrase_page.py</extracomment>
        <translation>Hágalo solo si esa computadora está apagada, o si BoundaryCheck está cerrado allí. Si las dos escriben a la vez, se pueden perder palabras.</translation>
    </message>
    <message>
        <source>Open it here</source>
        <extracomment>ui/parts/passphrase_page.py</extracomment>
        <translation>Abrirlo aquí</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>ui/parts/passphrase_page.py</extracomment>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>What you typed before it locked is back, as a draft.</source>
        <extracomment>ui/parts/passphrase_page.py</extracomment>
        <translation>Lo que escribió antes de bloquearse volvió, como borrador.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>People to call</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Personas a quienes llamar</translation>
    </message>
    <message>
        <source>People and lines that listen. Choose how soon you need someone.</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Personas y líneas que escuchan. Elija qué tan pronto necesita a alguien.</translation>
    </message>
    <message>
        <source>What you wrote down</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Lo que usted anotó</translation>
    </message>
    <message>
        <source>Ask anyone, before you tell them anything:</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Pregunte a cualquiera, antes de contarle algo:</translation>
    </message>
    <message>
        <source>Who can keep what I say?</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>¿Quién puede guardarse lo que digo?</translation>
    </message>
    <message>
        <source>In danger, or thinking of suicide</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>En peligro, o con ideas de suicidio</translation>
    </message>
    <message>
        <source>Call one of these now.</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Llame ahora a una de estas líneas.</translation>
    </message>
    <message>
        <source>I need to talk today</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Necesito hablar hoy</translation>
    </message>
    <message>
        <source>They answer day and night.</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Contestan de día y de noche.</translation>
    </message>
    <message>
        <source>It can wait a little</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Puede esperar un poco</translation>
    </message>
    <message>
        <source>Advice, money, health, staff groups.</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Consejo, dinero, salud, grupos del personal.</translation>
    </message>
    <message>
        <source>Good to have ready</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Conviene tener a mano</translation>
    </message>
    <message>
        <source>My people</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Mi gente</translation>
    </message>
    <message>
        <source>The list below has changed.</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>La lista de abajo cambió.</translation>
    </message>
    <message>
        <source>People near you, to ask for by name</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Personas cerca de usted: pregunte por su nombre</translation>
    </message>
    <message>
        <source>The talk that is best protected stands first, the one that is not protected last.</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Primero está la conversación mejor protegida, al final la que no tiene protección.</translation>
    </message>
    <message>
        <source>Who you wrote down yourself is in your journal. Open it to see them here.</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Las personas que usted anotó están en su diario. Ábralo para verlas aquí.</translation>
    </message>
    <message>
        <source>Nobody on this page fits all of that</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Nadie en esta página cumple con todo eso</translation>
    </message>
    <message>
        <source>Take one wish away, or look at everyone.</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Quite un filtro, o vea a todas las personas.</translation>
    </message>
    <message>
        <source>In danger, call 911. When you cannot go on, call or text 988, day or night.</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>En peligro, llame al 911. Cuando no pueda más, llame o mande un mensaje de texto al 988, de día o de noche.</translation>
    </message>
    <message>
        <source>Show everyone</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>One fits. Press Enter in the search to open it.</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>Una persona coincide. Oprima Enter en la búsqueda para abrirla.</translation>
    </message>
    <message>
        <source>{count} fit.</source>
        <extracomment>ui/screens/people.py</extracomment>
        <translation>{count} coinciden.</translation>
    </message>
</context>
<context>
    <name>PeopleFilter</name>
    <message>
        <source>Look for</source>
        <extracomment>ui/parts/people_filter.py</extracomment>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Any kind of help</source>
        <extracomment>ui/parts/people_filter.py</extracomment>
        <translation>Cualquier tipo de ayuda</translation>
    </message>
    <message>
        <source>Open now</source>
        <extracomment>ui/parts/people_filter.py</extracomment>
        <translation>Abierto ahora</translation>
    </message>
    <message>
        <source>By text message</source>
        <extracomment>ui/parts/people_filter.py</extracomment>
        <translation>Por mensaje de texto</translation>
    </message>
    <message>
        <source>In Spanish</source>
        <extracomment>ui/parts/people_filter.py</extracomment>
        <translation>En español</translation>
    </message>
    <message>
        <source>For corrections staff</source>
        <extracomment>ui/parts/people_filter.py</extracomment>
        <translation>Para personal correccional</translation>
    </message>
    <message>
        <source>Outside my agency</source>
        <extracomment>ui/parts/people_filter.py</extracomment>
        <translation>Fuera de mi agencia</translation>
    </message>
    <message>
        <source>A few letters of a name or a trouble. Enter opens the first one.</source>
        <extracomment>ui/parts/people_filter.py</extracomment>
        <translation>Unas letras de un nombre o de un problema. Enter abre el primer resultado.</translation>
    </message>
    <message>
        <source>Kind of help</source>
        <extracomment>ui/parts/people_filter.py</extracomment>
        <translation>Tipo de ayuda</translation>
    </message>
    <message>
        <source>Money, family, drink, a lawyer …</source>
        <extracomment>ui/parts/people_filter.py</extracomment>
        <translation>Dinero, familia, alcohol, un abogado …</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Add someone</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Agregar a alguien</translation>
    </message>
    <message>
        <source>Someone you wrote down</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Alguien que usted anotó</translation>
    </message>
    <message>
        <source>Write down what you know. Only the name is needed.</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Anote lo que sepa. Solo hace falta el nombre.</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Take off the list …</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Quitar de la lista …</translation>
    </message>
    <message>
        <source>Someone else</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>As you would ask for them.</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Como usted preguntaría por esa persona.</translation>
    </message>
    <message>
        <source>Who they are for you</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Quién es para usted</translation>
    </message>
    <message>
        <source>The limits that are usual for it come along.</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Con eso vienen los límites habituales.</translation>
    </message>
    <message>
        <source>What they would have to pass on</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Lo que tendría que contarles a otros</translation>
    </message>
    <message>
        <source>Ask them, and write down what they said. It stands above the number from then on.</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Pregúntele, y anote lo que le diga. Desde entonces aparece encima del número.</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Number for text messages</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Número para mensajes de texto</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Website</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>When to reach them</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Cuándo comunicarse</translation>
    </message>
    <message>
        <source>Role or office</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Cargo u oficina</translation>
    </message>
    <message>
        <source>Your notes</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Sus notas</translation>
    </message>
    <message>
        <source>Leave out the name of anyone in custody.</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>No ponga el nombre de nadie bajo custodia.</translation>
    </message>
    <message>
        <source>Put them on my home page</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Ponerla en mi página de inicio</translation>
    </message>
    <message>
        <source>Up to {count} people fit there. Only the name is shown, once your journal is open.</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Allí caben hasta {count} personas. Solo se muestra el nombre, una vez abierto su diario.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Take this person off your list, with all you noted?</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>¿Quitar a esta persona de su lista, con todo lo que anotó?</translation>
    </message>
    <message>
        <source>Take them off</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Keep them</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>They are off your list.</source>
        <extracomment>ui/screens/person.py</extracomment>
        <translation>Ya no está en su lista.</translation>
    </message>
</context>
<context>
    <name>PinnedPeople</name>
    <message>
        <source>Your people</source>
        <extracomment>ui/parts/pinned_people.py</extracomment>
        <translation>Su gente</translation>
    </message>
    <message>
        <source>How to reach {name}</source>
        <extracomment>ui/parts/pinned_people.py</extracomment>
        <translation>Cómo comunicarse con {name}</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>If {cue}, I say: “{say}” And I tell {tell} before the end of the shift.</source>
        <extracomment>ui/plan_words.py</extracomment>
        <translation>Si {cue}, digo: “{say}” Y se lo cuento a {tell} antes de que termine el turno.</translation>
    </message>
    <message>
        <source>If {cue}, I say: “{say}”</source>
        <extracomment>ui/plan_words.py</extracomment>
        <translation>Si {cue}, digo: “{say}”</translation>
    </message>
    <message>
        <source>Begin with …</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Empezar con …</translation>
    </message>
    <message>
        <source>A beginning for: {field}</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Un comienzo para: {field}</translation>
    </message>
    <message>
        <source>Sentence {number} of at most {count}</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Frase {number} de {count} como máximo</translation>
    </message>
    <message>
        <source>If this, then that</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Si pasa esto, entonces aquello</translation>
    </message>
    <message>
        <source>Another one, if you like</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Otra más, si quiere</translation>
    </message>
    <message>
        <source>Say what to notice and what you will say, to go on.</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Diga qué notar y qué dirá, para seguir.</translation>
    </message>
    <message>
        <source>Think of one thing that may happen on the next shift. What will you say then?</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Piense en una cosa que puede pasar en el próximo turno. ¿Qué dirá entonces?</translation>
    </message>
    <message>
        <source>You may leave this empty and go on. Few sentences are easier to recall.</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Puede dejar esto vacío y seguir. Pocas frases se recuerdan mejor.</translation>
    </message>
    <message>
        <source>If …</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Si …</translation>
    </message>
    <message>
        <source>I say …</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Digo …</translation>
    </message>
    <message>
        <source>And I tell …</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Y se lo cuento a …</translation>
    </message>
    <message>
        <source>No names of people in custody.</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Sin nombres de personas bajo custodia.</translation>
    </message>
    <message>
        <source>Short, kind, the same for everyone.</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Corto, amable, igual para todos.</translation>
    </message>
    <message>
        <source>How much, and how sure?</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>¿Cuánto, y con qué seguridad?</translation>
    </message>
    <message>
        <source>Last step</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Último paso</translation>
    </message>
    <message>
        <source>The rulers are for you, here and now. The numbers are not kept. Your words are.</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Las escalas son para usted, aquí y ahora. Los números no se guardan. Sus palabras sí.</translation>
    </message>
    <message>
        <source>How much does it matter to you to hold this line?</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>¿Cuánto le importa mantener esta línea?</translation>
    </message>
    <message>
        <source>Why it matters to me</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Por qué me importa</translation>
    </message>
    <message>
        <source>How sure are you that you can do what you wrote?</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>¿Cuánta confianza tiene en que podrá hacer lo que escribió?</translation>
    </message>
    <message>
        <source>Why I can do it</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Por qué puedo hacerlo</translation>
    </message>
    <message>
        <source>Your boundary plan</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Su plan de límites</translation>
    </message>
    <message>
        <source>Keep the plan</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Guardar el plan</translation>
    </message>
    <message>
        <source>Your plan is kept.</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Su plan está guardado.</translation>
    </message>
    <message>
        <source>The first small ask</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>El primer favor pequeño</translation>
    </message>
    <message>
        <source>What you do when it comes</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Qué hace usted cuando llega</translation>
    </message>
    <message>
        <source>Most lines move with something small. What do you do with the very first one?</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>La mayoría de las líneas se mueven con algo pequeño. ¿Qué hace usted con lo primero?</translation>
    </message>
    <message>
        <source>With the first small ask, I …</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Con el primer favor pequeño, yo …</translation>
    </message>
    <message>
        <source>People and places</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Personas y lugares</translation>
    </message>
    <message>
        <source>What makes it easier</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Lo que lo hace más fácil</translation>
    </message>
    <message>
        <source>Nobody holds a line alone. Who helps, and what about the place could be different?</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Nadie mantiene una línea a solas. ¿Quién ayuda, y qué podría cambiar del lugar?</translation>
    </message>
    <message>
        <source>Someone who may pull you aside. Ask them first what they would have to pass on.</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Alguien que puede llamarle aparte. Pregúntele primero qué tendría que contarles a otros.</translation>
    </message>
    <message>
        <source>My people</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Mi gente</translation>
    </message>
    <message>
        <source>Places and times</source>
        <extracomment>ui/screens/plan_edit.py</extracomment>
        <translation>Lugares y momentos</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Your boundary plan</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Su plan de límites</translation>
    </message>
    <message>
        <source>A few sentences that are ready before you need them. They are yours, in your words.</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Unas frases que están listas antes de que le hagan falta. Son suyas, en sus palabras.</translation>
    </message>
    <message>
        <source>You choose what to notice, what you say then, and whom you tell. Then you rehearse it here.</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Usted elige qué notar, qué dice entonces y a quién se lo cuenta. Después lo ensaya aquí.</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Hacer un plan</translation>
    </message>
    <message>
        <source>Your words, ready before you need them. Say them aloud now and then.</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Sus palabras, listas antes de que hagan falta. Dígalas en voz alta de vez en cuando.</translation>
    </message>
    <message>
        <source>With the first small ask</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Ante el primer favor pequeño</translation>
    </message>
    <message>
        <source>My people</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Mi gente</translation>
    </message>
    <message>
        <source>Places and times</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Lugares y momentos</translation>
    </message>
    <message>
        <source>Why it matters to me</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Por qué me importa</translation>
    </message>
    <message>
        <source>Why I can do it</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Por qué puedo hacerlo</translation>
    </message>
    <message>
        <source>To carry along</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Para llevar consigo</translation>
    </message>
    <message>
        <source>A small card to cut out. It names neither you nor this program. Whoever finds it can read it, and a printer at work may keep a copy.</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Una tarjeta pequeña para recortar. No lleva su nombre ni el de este programa. Quien la encuentre puede leerla, y una impresora del trabajo puede guardar una copia.</translation>
    </message>
    <message>
        <source>Print the card</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Imprimir la tarjeta</translation>
    </message>
    <message>
        <source>Save the card as PDF</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Guardar la tarjeta como PDF</translation>
    </message>
    <message>
        <source>Rehearse it</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Ensayarlo</translation>
    </message>
    <message>
        <source>Change it</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Let it go …</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Descartarlo …</translation>
    </message>
    <message>
        <source>It is a good day to rehearse it.</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Hoy es un buen día para ensayarlo.</translation>
    </message>
    <message>
        <source>The next rehearsal is due on {day}. You may do it any time.</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>El próximo ensayo toca el {day}. Puede hacerlo cuando quiera.</translation>
    </message>
    <message>
        <source>Given to the printer.</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Entregado a la impresora.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>Let the plan go?</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>¿Descartar el plan?</translation>
    </message>
    <message>
        <source>Let it go</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>The plan is gone.</source>
        <extracomment>ui/screens/plan.py</extracomment>
        <translation>El plan ya no está.</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>Issued by {issued_by}, as of {as_of}. These are your agency&apos;s words. Ask if they still hold.</source>
        <extracomment>ui/screens/policy.py</extracomment>
        <translation>Emitida por {issued_by}, con fecha de {as_of}. Son palabras de su agencia. Pregunte si siguen vigentes.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Practice</source>
        <extracomment>ui/screens/practice.py</extracomment>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Short scenes, all made up. You choose, and see what could come of it.</source>
        <extracomment>ui/screens/practice.py</extracomment>
        <translation>Escenas breves, todas inventadas. Usted elige y ve qué podría resultar.</translation>
    </message>
    <message>
        <source>Some have a trick in them, and some have none. Most people in custody are not working anyone. Nothing is kept, and nothing is counted.</source>
        <extracomment>ui/screens/practice.py</extracomment>
        <translation>Algunas esconden una trampa y otras no. La mayoría de las personas bajo custodia no manipula a nadie. No se guarda nada ni se lleva ninguna cuenta.</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Your details</source>
        <extracomment>ui/screens/profile.py</extracomment>
        <translation>Sus datos</translation>
    </message>
    <message>
        <source>They stay in your journal on this computer, encrypted. Without a journal they are forgotten when you lock or close. Leave blank what you like: the letter then has a line to fill in by hand.</source>
        <extracomment>ui/screens/profile.py</extracomment>
        <translation>Quedan en su diario, en esta computadora, cifrados. Sin diario se olvidan cuando usted bloquea o cierra. Deje vacío lo que quiera: la carta deja ahí una línea para llenar a mano.</translation>
    </message>
    <message>
        <source>About you</source>
        <extracomment>ui/screens/profile.py</extracomment>
        <translation>Sobre usted</translation>
    </message>
    <message>
        <source>Your name</source>
        <extracomment>ui/screens/profile.py</extracomment>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Rank</source>
        <extracomment>ui/screens/profile.py</extracomment>
        <translation>Rango</translation>
    </message>
    <message>
        <source>ID or badge number</source>
        <extracomment>ui/screens/profile.py</extracomment>
        <translation>Número de ID o de placa</translation>
    </message>
    <message>
        <source>Facility</source>
        <extracomment>ui/screens/profile.py</extracomment>
        <translation>Institución</translation>
    </message>
    <message>
        <source>Unit</source>
        <extracomment>ui/screens/profile.py</extracomment>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Post</source>
        <extracomment>ui/screens/profile.py</extracomment>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Shift</source>
        <extracomment>ui/screens/profile.py</extracomment>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Days off</source>
        <extracomment>ui/screens/profile.py</extracomment>
        <translation>Días libres</translation>
    </message>
    <message>
        <source>How to reach you in private</source>
        <extracomment>ui/screens/profile.py</extracomment>
        <translation>Cómo comunicarse con usted en privado</translation>
    </message>
    <message>
        <source>Your own phone or address. A phone or mailbox of your employer is not private.</source>
        <extracomment>ui/screens/profile.py</extracomment>
        <translation>Su propio teléfono o dirección. Un teléfono o buzón de su empleador no es privado.</translation>
    </message>
    <message>
        <source>Save my details</source>
        <extracomment>ui/screens/profile.py</extracomment>
        <translation>Guardar mis datos</translation>
    </message>
    <message>
        <source>Who gets your letters</source>
        <extracomment>ui/screens/profile.py</extracomment>
        <translation>Quién recibe sus cartas</translation>
    </message>
    <message>
        <source>Your details are saved.</source>
        <extracomment>ui/screens/profile.py</extracomment>
        <translation>Sus datos están guardados.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>BoundaryCheck made a mistake. What was saved is not touched. Lock and open it again.</source>
        <extracomment>app/main.py</extracomment>
        <translation>BoundaryCheck cometió un error. Lo que se guardó no se tocó. Bloquee y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>What you typed last could not be kept. Close again to close all the same and lose it.</source>
        <extracomment>app/main.py</extracomment>
        <translation>Lo último que escribió no se pudo guardar. Cierre otra vez para cerrar de todos modos y perderlo.</translation>
    </message>
    <message>
        <source>The Spanish words of BoundaryCheck are missing or damaged. It stays in English.</source>
        <extracomment>app/main.py</extracomment>
        <translation>Las palabras de BoundaryCheck en español faltan o están dañadas. Sigue en inglés.</translation>
    </message>
    <message>
        <source>Install BoundaryCheck again to mend that.</source>
        <extracomment>app/main.py</extracomment>
        <translation>Para arreglarlo, instale BoundaryCheck otra vez.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Stop</source>
        <extracomment>ui/parts/progress_line.py</extracomment>
        <translation>Detener</translation>
    </message>
    <message>
        <source>{percent} percent done</source>
        <extracomment>ui/parts/progress_line.py</extracomment>
        <translation>{percent} por ciento hecho</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <extracomment>ui/parts/progress_line.py</extracomment>
        <translation>Deteniendo.</translation>
    </message>
</context>
<context>
    <name>ProtectionPage</name>
    <message>
        <source>Who can keep what I say?</source>
        <extracomment>ui/screens/protection.py</extracomment>
        <translation>¿Quién puede guardarse lo que digo?</translation>
    </message>
    <message>
        <source>People to call</source>
        <extracomment>ui/screens/protection.py</extracomment>
        <translation>Personas a quienes llamar</translation>
    </message>
    <message>
        <source>Full bars: the most protection. It is an order, not a measurement.</source>
        <extracomment>ui/screens/protection.py</extracomment>
        <translation>Barras llenas: la mayor protección. Es un orden, no una medida.</translation>
    </message>
    <message>
        <source>Where this does not hold</source>
        <extracomment>ui/screens/protection.py</extracomment>
        <translation>Dónde no vale esto</translation>
    </message>
    <message>
        <source>They keep: {text}</source>
        <extracomment>ui/screens/protection.py</extracomment>
        <translation>Puede guardarse: {text}</translation>
    </message>
    <message>
        <source>They have to pass on: {text}</source>
        <extracomment>ui/screens/protection.py</extracomment>
        <translation>Tiene que contarles a otros: {text}</translation>
    </message>
</context>
<context>
    <name>ProtectionPicture</name>
    <message>
        <source>Picture: from the most protected talk to the least: {order}</source>
        <extracomment>ui/parts/protection_picture.py</extracomment>
        <translation>Imagen: de la charla más protegida a la menos protegida: {order}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>You are here</source>
        <extracomment>ui/parts/rail.py</extracomment>
        <translation>Usted está aquí</translation>
    </message>
    <message>
        <source>Places</source>
        <extracomment>ui/parts/rail.py</extracomment>
        <translation>Lugares</translation>
    </message>
</context>
<context>
    <name>ReachCard</name>
    <message>
        <source>Dial it by hand on your own phone: that leaves nothing on this computer.</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Márquelo a mano en su propio celular: así no queda nada en esta computadora.</translation>
    </message>
    <message>
        <source>This is shown as it was typed. It is not one plain number, so there is no code for it.</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Esto se muestra como se escribió. No es un solo número sencillo, por eso no hay código.</translation>
    </message>
    <message>
        <source>Call from this computer</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Llamar desde esta computadora</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Escribir un correo</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Look at it on your own phone. A browser here keeps a list of what you visit.</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Mírelo en su propio celular. Un navegador de aquí guarda una lista de lo que usted visita.</translation>
    </message>
    <message>
        <source>A code that calls {value}</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Un código que llama al {value}</translation>
    </message>
    <message>
        <source>A code that writes a text message to {value}</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Un código que escribe un mensaje de texto al {value}</translation>
    </message>
    <message>
        <source>A code that writes to {value}</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Un código que escribe a {value}</translation>
    </message>
</context>
<context>
    <name>ReceiverCard</name>
    <message>
        <source>Who gets it</source>
        <extracomment>ui/parts/request_receiver.py</extracomment>
        <translation>Quién la recibe</translation>
    </message>
    <message>
        <source>Seal the mail, so that only they can open it</source>
        <extracomment>ui/parts/request_receiver.py</extracomment>
        <translation>Sellar el correo, para que solo esa persona pueda abrirlo</translation>
    </message>
    <message>
        <source>How they open it</source>
        <extracomment>ui/parts/request_receiver.py</extracomment>
        <translation>Cómo lo abre</translation>
    </message>
    <message>
        <source>Add or change receivers</source>
        <extracomment>ui/parts/request_receiver.py</extracomment>
        <translation>Agregar o cambiar destinatarios</translation>
    </message>
</context>
<context>
    <name>ReceiverPage</name>
    <message>
        <source>Someone who gets letters</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Alguien que recibe cartas</translation>
    </message>
    <message>
        <source>Someone at work whom you write to: a supervisor, say, or an office.</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Alguien del trabajo a quien usted escribe: por ejemplo, quien le supervisa o una oficina.</translation>
    </message>
    <message>
        <source>Letters that usually go to them</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Cartas que suelen ir a esa persona</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Name of the receiver</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Nombre del destinatario</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Only for opening the letter in your mail program. BoundaryCheck sends nothing.</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Solo para abrir la carta en su programa de correo. BoundaryCheck no envía nada.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Sealing</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Sellado</translation>
    </message>
    <message>
        <source>You can seal a letter so that only they can open it. For that you need a file from them, their certificate (S/MIME). Ask them or their IT staff for it. It ends in .pem, .crt or .cer.</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Puede sellar una carta para que solo esa persona pueda abrirla. Para eso hace falta un archivo suyo, su certificado (S/MIME). Pídaselo, o pídalo a su equipo de informática. Termina en .pem, .crt o .cer.</translation>
    </message>
    <message>
        <source>They read me this fingerprint, by phone or in person, and it is the same</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Me leyeron esta huella digital, por teléfono o en persona, y es la misma</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Elegir el certificado</translation>
    </message>
    <message>
        <source>Without a certificate</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Sin certificado</translation>
    </message>
    <message>
        <source>Open a sealed test message</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Abrir un mensaje de prueba sellado</translation>
    </message>
    <message>
        <source>How they open it</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Cómo lo abre</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der *.p12 *.pfx);;All files (*)</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Certificados (*.pem *.crt *.cer *.der *.p12 *.pfx);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Fingerprint: {groups}</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Huella digital: {groups}</translation>
    </message>
    <message>
        <source>Letters to them can be sealed, until {day}.</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Las cartas para esta persona se pueden sellar hasta el {day}.</translation>
    </message>
    <message>
        <source>Your mail program is asked to open a test. It holds nothing about you. You send it there.</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Se le pide a su programa de correo que abra una prueba. No contiene nada sobre usted. Usted la envía allí.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Remove this receiver?</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>¿Quitar este destinatario?</translation>
    </message>
    <message>
        <source>Letters that went to them keep the name.</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Las cartas que ya se le entregaron conservan el nombre.</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>ui/screens/receiver.py</extracomment>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>Receivers</name>
    <message>
        <source>Who gets your letters</source>
        <extracomment>ui/screens/receivers.py</extracomment>
        <translation>Quién recibe sus cartas</translation>
    </message>
    <message>
        <source>Add someone</source>
        <extracomment>ui/screens/receivers.py</extracomment>
        <translation>Agregar a alguien</translation>
    </message>
    <message>
        <source>They stay in your journal on this computer, encrypted.</source>
        <extracomment>ui/screens/receivers.py</extracomment>
        <translation>Quedan en su diario, en esta computadora, cifrados.</translation>
    </message>
    <message>
        <source>Nobody yet. Add your shift commander, a peer supporter, the PREA coordinator.</source>
        <extracomment>ui/screens/receivers.py</extracomment>
        <translation>Todavía nadie. Agregue a su comandante de turno, a un colega de apoyo, a quien coordina PREA.</translation>
    </message>
    <message>
        <source>No mail address</source>
        <extracomment>ui/screens/receivers.py</extracomment>
        <translation>Sin dirección de correo</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>ui/screens/receivers.py</extracomment>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <extracomment>ui/screens/receivers.py</extracomment>
        <translation>Cambiar {name}</translation>
    </message>
    <message>
        <source>Letters to them are not sealed: there is no certificate.</source>
        <extracomment>ui/screens/receivers.py</extracomment>
        <translation>Las cartas para esta persona no se sellan: no hay certificado.</translation>
    </message>
    <message>
        <source>Letters to them can be sealed.</source>
        <extracomment>ui/screens/receivers.py</extracomment>
        <translation>Las cartas para esta persona se pueden sellar.</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyPage</name>
    <message>
        <source>Your recovery key</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Su clave de recuperación</translation>
    </message>
    <message>
        <source>Checking. This takes a moment on purpose.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Comprobando. Tarda un momento a propósito.</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Hacer una clave de recuperación</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>La tengo en papel</translation>
    </message>
    <message>
        <source>Keep this key</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Guardar esta clave</translation>
    </message>
    <message>
        <source>Show it again</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Mostrarla otra vez</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Your journal is ready. One more thing is worth doing now.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Su diario está listo. Una cosa más vale la pena ahora.</translation>
    </message>
    <message>
        <source>A recovery key opens your journal if you ever forget your passphrase. It is a row of letters and digits that you keep on paper. Without the passphrase and without the key nobody can open your journal, and neither can we.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Una clave de recuperación abre su diario si alguna vez olvida su frase de contraseña. Es una fila de letras y números que usted guarda en papel. Sin la frase y sin la clave nadie puede abrir su diario, y nosotros tampoco.</translation>
    </message>
    <message>
        <source>You have a recovery key</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Usted tiene una clave de recuperación</translation>
    </message>
    <message>
        <source>Test it</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Remove it</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>If you make a new one, the old one stops working.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Si hace una nueva, la anterior deja de servir.</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Dónde guardarla</translation>
    </message>
    <message>
        <source>At home, among your own papers, or with somebody you trust.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>En casa, entre sus propios papeles, o con alguien de confianza.</translation>
    </message>
    <message>
        <source>Not at work: a locker, a desk or a bag can be searched there.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>No en el trabajo: allí pueden registrar un casillero, un escritorio o un bolso.</translation>
    </message>
    <message>
        <source>Not beside the computer: whoever has the key and your journal can read everything.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>No junto a la computadora: quien tiene la clave y su diario puede leerlo todo.</translation>
    </message>
    <message>
        <source>So that nobody can make a key for themselves while you are away from the screen.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Así nadie puede hacerse una clave mientras usted no está ante la pantalla.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Su frase de contraseña</translation>
    </message>
    <message>
        <source>You made it on {date}.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>La hizo el {date}.</translation>
    </message>
    <message>
        <source>You tested it on {date}.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>La probó el {date}.</translation>
    </message>
    <message>
        <source>You have not tested it yet.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Todavía no la ha probado.</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Hacer una nueva</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Primero escriba su frase de contraseña.</translation>
    </message>
    <message>
        <source>It is asked below.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Se pide abajo.</translation>
    </message>
    <message>
        <source>Remove the recovery key?</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>¿Quitar la clave de recuperación?</translation>
    </message>
    <message>
        <source>It will open nothing any more. If you forget your passphrase then, nobody can open your journal.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Ya no abrirá nada. Si entonces olvida su frase de contraseña, nadie puede abrir su diario.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Dejar como está</translation>
    </message>
    <message>
        <source>The recovery key was removed. It opens nothing any more.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>La clave de recuperación se quitó. Ya no abre nada.</translation>
    </message>
    <message>
        <source>Write it down now, all eight groups. It is shown this once and never again.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Escríbala ahora, los ocho grupos. Se muestra esta vez y nunca más.</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>The sheet names neither you nor this program. A printer at work may keep a copy. A PDF belongs on a stick that you keep elsewhere, not on this computer.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>La hoja no lleva su nombre ni el de este programa. Una impresora del trabajo puede guardar una copia. Un PDF va en una memoria USB que usted guarda en otro lugar, no en esta computadora.</translation>
    </message>
    <message>
        <source>It counts only after the next step, when you have typed it back.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Solo cuenta después del próximo paso, cuando usted la haya escrito aquí.</translation>
    </message>
    <message>
        <source>Given to the printer.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Entregado a la impresora.</translation>
    </message>
    <message>
        <source>Save the sheet as PDF</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Guardar la hoja como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>Now type it back from your paper. That shows that every letter can be read.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Ahora escríbala aquí, leyéndola de su papel. Así se ve que cada letra se puede leer.</translation>
    </message>
    <message>
        <source>Capital or small letters make no difference.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Mayúsculas o minúsculas, da igual.</translation>
    </message>
    <message>
        <source>Your recovery key works now. Put the paper where only you can reach it.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Su clave de recuperación ya sirve. Ponga el papel donde solo usted pueda llegar.</translation>
    </message>
    <message>
        <source>Your recovery key is being kept. Test it soon, under Settings.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>Su clave de recuperación se está guardando. Pruébela pronto, en Configuración.</translation>
    </message>
    <message>
        <source>The new recovery key was not kept, so it opens nothing. Do not rely on that paper.</source>
        <extracomment>ui/screens/recovery_key.py</extracomment>
        <translation>La nueva clave de recuperación no se guardó, así que no abre nada. No confíe en ese papel.</translation>
    </message>
</context>
<context>
    <name>RecoveryReminder</name>
    <message>
        <source>Test your recovery key</source>
        <extracomment>ui/parts/recovery_reminder.py</extracomment>
        <translation>Pruebe su clave de recuperación</translation>
    </message>
    <message>
        <source>Can you still find the paper, and does it work? It takes two minutes.</source>
        <extracomment>ui/parts/recovery_reminder.py</extracomment>
        <translation>¿Todavía encuentra el papel, y sirve? Toma dos minutos.</translation>
    </message>
    <message>
        <source>Test it now</source>
        <extracomment>ui/parts/recovery_reminder.py</extracomment>
        <translation>Probarla ahora</translation>
    </message>
    <message>
        <source>Remind me in a week</source>
        <extracomment>ui/parts/recovery_reminder.py</extracomment>
        <translation>Recordármelo en una semana</translation>
    </message>
</context>
<context>
    <name>RecoveryTestPage</name>
    <message>
        <source>Test your recovery key</source>
        <extracomment>ui/screens/recovery_test.py</extracomment>
        <translation>Pruebe su clave de recuperación</translation>
    </message>
    <message>
        <source>Fetch the paper and type the key from it. Then you know that you can find it, that you can read it, and that it opens your journal. Nothing is changed by this.</source>
        <extracomment>ui/screens/recovery_test.py</extracomment>
        <translation>Busque el papel y escriba la clave desde allí. Así sabe que la encuentra, que la puede leer y que abre su diario. Esto no cambia nada.</translation>
    </message>
    <message>
        <source>✓ It works.</source>
        <extracomment>ui/screens/recovery_test.py</extracomment>
        <translation>✓ Sirve.</translation>
    </message>
    <message>
        <source>This key opens your journal. Put the paper back where only you can reach it.</source>
        <extracomment>ui/screens/recovery_test.py</extracomment>
        <translation>Esta clave abre su diario. Ponga el papel otra vez donde solo usted pueda llegar.</translation>
    </message>
    <message>
        <source>Trying the key. This takes a moment.</source>
        <extracomment>ui/screens/recovery_test.py</extracomment>
        <translation>Probando la clave. Tarda un momento.</translation>
    </message>
    <message>
        <source>Test it</source>
        <extracomment>ui/screens/recovery_test.py</extracomment>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>ui/screens/recovery_test.py</extracomment>
        <translation>Listo</translation>
    </message>
    <message>
        <source>It works. This key opens your journal.</source>
        <extracomment>ui/screens/recovery_test.py</extracomment>
        <translation>Sirve. Esta clave abre su diario.</translation>
    </message>
</context>
<context>
    <name>Rehearse</name>
    <message>
        <source>Rehearse your plan</source>
        <extracomment>ui/screens/rehearse.py</extracomment>
        <translation>Ensaye su plan</translation>
    </message>
    <message>
        <source>Show it</source>
        <extracomment>ui/screens/rehearse.py</extracomment>
        <translation>Mostrarlo</translation>
    </message>
    <message>
        <source>It came</source>
        <extracomment>ui/screens/rehearse.py</extracomment>
        <translation>Me salió</translation>
    </message>
    <message>
        <source>I had to look</source>
        <extracomment>ui/screens/rehearse.py</extracomment>
        <translation>Tuve que mirar</translation>
    </message>
    <message>
        <source>See the plan</source>
        <extracomment>ui/screens/rehearse.py</extracomment>
        <translation>Ver el plan</translation>
    </message>
    <message>
        <source>There is no plan yet. Make one first; it takes ten minutes.</source>
        <extracomment>ui/screens/rehearse.py</extracomment>
        <translation>Todavía no hay plan. Primero haga uno; toma diez minutos.</translation>
    </message>
    <message>
        <source>Sentence {number} of {count}</source>
        <extracomment>ui/screens/rehearse.py</extracomment>
        <translation>Frase {number} de {count}</translation>
    </message>
    <message>
        <source>If {cue} …</source>
        <extracomment>ui/screens/rehearse.py</extracomment>
        <translation>Si {cue} …</translation>
    </message>
    <message>
        <source>The rest is covered. Recall it. Say it aloud, or in your head. Picture the place as you do.</source>
        <extracomment>ui/screens/rehearse.py</extracomment>
        <translation>Lo demás está tapado. Recuérdelo. Dígalo en voz alta, o en su mente. Imagine el lugar mientras lo dice.</translation>
    </message>
    <message>
        <source>Say it once more, with the words in front of you. Did it come before you looked?</source>
        <extracomment>ui/screens/rehearse.py</extracomment>
        <translation>Dígalo una vez más, con las palabras a la vista. ¿Le salió antes de mirar?</translation>
    </message>
    <message>
        <source>Done for today</source>
        <extracomment>ui/screens/rehearse.py</extracomment>
        <translation>Listo por hoy</translation>
    </message>
    <message>
        <source>It came. Each time it comes, it sits deeper.</source>
        <extracomment>ui/screens/rehearse.py</extracomment>
        <translation>Le salió. Cada vez que le sale, se le queda mejor.</translation>
    </message>
    <message>
        <source>You looked, and that is how it gets in. Tomorrow it will be nearer.</source>
        <extracomment>ui/screens/rehearse.py</extracomment>
        <translation>Usted miró, y así es como se aprende. Mañana lo tendrá más cerca.</translation>
    </message>
    <message>
        <source>The next one is due on {day}. Home will tell you.</source>
        <extracomment>ui/screens/rehearse.py</extracomment>
        <translation>El próximo toca el {day}. Se lo dirá la página de inicio.</translation>
    </message>
</context>
<context>
    <name>ReminderCard</name>
    <message>
        <source>Reminders</source>
        <extracomment>ui/parts/reminder_card.py</extracomment>
        <translation>Recordatorios</translation>
    </message>
    <message>
        <source>If you want, the first page tells you when you have not been here for some time. It is said there and nowhere else: nothing rings, and nothing shows outside this window.</source>
        <extracomment>ui/parts/reminder_card.py</extracomment>
        <translation>Si quiere, la primera página le dice cuando hace tiempo que no viene. Se dice ahí y en ningún otro lugar: nada suena, y nada se ve fuera de esta ventana.</translation>
    </message>
    <message>
        <source>When I have not written for</source>
        <extracomment>ui/parts/reminder_card.py</extracomment>
        <translation>Cuando no he escrito en</translation>
    </message>
    <message>
        <source>When I have kept no check for</source>
        <extracomment>ui/parts/reminder_card.py</extracomment>
        <translation>Cuando no he guardado una autoevaluación en</translation>
    </message>
    <message>
        <source>{count} weeks</source>
        <extracomment>ui/parts/reminder_card.py</extracomment>
        <translation>{count} semanas</translation>
    </message>
    <message>
        <source>Do not remind me</source>
        <extracomment>ui/parts/reminder_card.py</extracomment>
        <translation>No recordarme</translation>
    </message>
    <message>
        <source>1 week</source>
        <extracomment>ui/parts/reminder_card.py</extracomment>
        <translation>1 semana</translation>
    </message>
</context>
<context>
    <name>RenewKey</name>
    <message>
        <source>Renew the key</source>
        <extracomment>ui/screens/renew_key.py</extracomment>
        <translation>Renovar la clave</translation>
    </message>
    <message>
        <source>You need this only when somebody may have seen your passphrase and copied the files of your journal. Change your passphrase first, then renew the key: from then on such a copy tells nothing new.</source>
        <extracomment>ui/screens/renew_key.py</extracomment>
        <translation>Esto solo hace falta si alguien pudo ver su frase de contraseña y copiar los archivos de su diario. Cambie primero su frase y después renueve la clave: desde entonces esa copia no dice nada nuevo.</translation>
    </message>
    <message>
        <source>What happens</source>
        <extracomment>ui/screens/renew_key.py</extracomment>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <source>Everything you wrote is encrypted anew. None of it changes, and you can stop at any time.</source>
        <extracomment>ui/screens/renew_key.py</extracomment>
        <translation>Todo lo que escribió se cifra de nuevo. Nada cambia, y puede detenerlo en cualquier momento.</translation>
    </message>
    <message>
        <source>Backups made before today keep the old key and the passphrase of their day.</source>
        <extracomment>ui/screens/renew_key.py</extracomment>
        <translation>Las copias hechas antes de hoy conservan la clave anterior y la frase de su día.</translation>
    </message>
    <message>
        <source>Your recovery key stops working. You can make a new one right afterwards.</source>
        <extracomment>ui/screens/renew_key.py</extracomment>
        <translation>Su clave de recuperación deja de servir. Puede hacer una nueva enseguida.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <extracomment>ui/screens/renew_key.py</extracomment>
        <translation>Su frase de contraseña</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <extracomment>ui/screens/renew_key.py</extracomment>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>Renewing the key was stopped, unless it was finished already. Both leave everything readable.</source>
        <extracomment>ui/screens/renew_key.py</extracomment>
        <translation>La renovación de la clave se detuvo, si no había terminado ya. En los dos casos todo se puede leer.</translation>
    </message>
    <message>
        <source>Encrypting everything anew.</source>
        <extracomment>ui/screens/renew_key.py</extracomment>
        <translation>Cifrando todo de nuevo.</translation>
    </message>
    <message>
        <source>The key was renewed. Your old recovery key stopped working: make a new one now.</source>
        <extracomment>ui/screens/renew_key.py</extracomment>
        <translation>La clave se renovó. Su clave de recuperación anterior dejó de servir: haga una nueva ahora.</translation>
    </message>
    <message>
        <source>The key was renewed. Everything is encrypted anew.</source>
        <extracomment>ui/screens/renew_key.py</extracomment>
        <translation>La clave se renovó. Todo está cifrado de nuevo.</translation>
    </message>
</context>
<context>
    <name>ReportFirst</name>
    <message>
        <source>First: report it</source>
        <extracomment>ui/parts/request_cards.py</extracomment>
        <translation>Primero: repórtelo</translation>
    </message>
    <message>
        <source>What you answered has to be reported, at once. A letter that asks for a move says nothing of what happened. So nobody is protected by it, and your duty to report is not met. Reporting comes first; the move can come with it.</source>
        <extracomment>ui/parts/request_cards.py</extracomment>
        <translation>Lo que respondió se debe reportar, de inmediato. Una carta que pide un cambio de puesto no dice nada de lo que pasó. Por eso no protege a nadie, y su deber de reportar no queda cumplido. Reportar va primero; el cambio puede ir junto.</translation>
    </message>
    <message>
        <source>Prepare the report</source>
        <extracomment>ui/parts/request_cards.py</extracomment>
        <translation>Preparar el reporte</translation>
    </message>
    <message>
        <source>Read about reporting</source>
        <extracomment>ui/parts/request_cards.py</extracomment>
        <translation>Leer sobre cómo reportar</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>Write the letter in English</source>
        <extracomment>ui/request_form.py</extracomment>
        <translation>Escribir la carta en inglés</translation>
    </message>
    <message>
        <source>Whoever gets it reads English, unless you know better.</source>
        <extracomment>ui/request_form.py</extracomment>
        <translation>Quien la recibe lee inglés, a menos que usted sepa otra cosa.</translation>
    </message>
    <message>
        <source>In the letter, if you tick it</source>
        <extracomment>ui/request_form.py</extracomment>
        <translation>En la carta, si lo marca</translation>
    </message>
    <message>
        <source>Write these lines in English: nobody translates them.</source>
        <extracomment>ui/request_form.py</extracomment>
        <translation>Escriba estas líneas en inglés: nadie las traduce.</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>The letter, exactly as it will leave</source>
        <extracomment>ui/screens/request.py</extracomment>
        <translation>La carta, exactamente como va a salir</translation>
    </message>
    <message>
        <source>Use your agency&apos;s words</source>
        <extracomment>ui/screens/request.py</extracomment>
        <translation>Usar las palabras de su agencia</translation>
    </message>
    <message>
        <source>Your agency has its own words for this letter.</source>
        <extracomment>ui/screens/request.py</extracomment>
        <translation>Su agencia tiene sus propias palabras para esta carta.</translation>
    </message>
    <message>
        <source>Before you hand it over</source>
        <extracomment>ui/screens/request.py</extracomment>
        <translation>Antes de entregarla</translation>
    </message>
    <message>
        <source>This letter alone does not meet a duty to report. If something has happened, report it at once.</source>
        <extracomment>ui/screens/request.py</extracomment>
        <translation>Esta carta sola no cumple con un deber de reportar. Si algo pasó, repórtelo de inmediato.</translation>
    </message>
    <message>
        <source>Your details</source>
        <extracomment>ui/screens/request.py</extracomment>
        <translation>Sus datos</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>ui/screens/request.py</extracomment>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Your letters</source>
        <extracomment>ui/screens/request.py</extracomment>
        <translation>Sus cartas</translation>
    </message>
    <message>
        <source>Still blank: {fields}.</source>
        <extracomment>ui/screens/request.py</extracomment>
        <translation>Todavía vacío: {fields}.</translation>
    </message>
    <message>
        <source>Nothing is blank. Only your signature is missing.</source>
        <extracomment>ui/screens/request.py</extracomment>
        <translation>No queda nada vacío. Solo falta su firma.</translation>
    </message>
    <message>
        <source>The letter is new again.</source>
        <extracomment>ui/screens/request.py</extracomment>
        <translation>La carta está otra vez como al principio.</translation>
    </message>
    <message>
        <source>It is a new day, and the letter has today&apos;s date now. Look at it, and hand it over again.</source>
        <extracomment>ui/screens/request.py</extracomment>
        <translation>Es un día nuevo, y la carta ya tiene la fecha de hoy. Mírela y entréguela otra vez.</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Rescue what can be read</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>Rescatar lo que se puede leer</translation>
    </message>
    <message>
        <source>Everything in your journal that can still be read is brought into a new journal. The damaged one stays as it is, so you can try other ways later.</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>Todo lo que todavía se puede leer en su diario pasa a un diario nuevo. El dañado queda como está, así que puede probar otras maneras después.</translation>
    </message>
    <message>
        <source>The damaged journal: {folder}</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>El diario dañado: {folder}</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>The one of the damaged journal. The new journal opens with the same one.</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>La del diario dañado. El diario nuevo se abre con la misma.</translation>
    </message>
    <message>
        <source>Keep it elsewhere …</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>Guardarlo en otro lugar …</translation>
    </message>
    <message>
        <source>Look what can be read</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>Mirar qué se puede leer</translation>
    </message>
    <message>
        <source>Looking what can be read.</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>Mirando qué se puede leer.</translation>
    </message>
    <message>
        <source>{entries} can be read.</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>Lo que se puede leer: {entries}.</translation>
    </message>
    <message>
        <source>{entries} cannot be read any more. There may have been others that left no trace.</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>Lo que ya no se puede leer: {entries}. Puede haber habido otras que no dejaron rastro.</translation>
    </message>
    <message>
        <source>No entry is known to be lost. Some may have left no trace.</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>No se sabe de ninguna entrada perdida. Algunas pueden no haber dejado rastro.</translation>
    </message>
    <message>
        <source>Rescue them</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>Rescatarlas</translation>
    </message>
    <message>
        <source>Bringing what can be read into the new journal.</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>Pasando al diario nuevo lo que se puede leer.</translation>
    </message>
    <message>
        <source>{entries} rescued.</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>Lo que se rescató: {entries}.</translation>
    </message>
    <message>
        <source>{entries} could not be read.</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>Lo que no se pudo leer: {entries}.</translation>
    </message>
    <message>
        <source>Of these, {entries} in older words: the newest ones could not be read.</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>De estas, con palabras anteriores: {entries}. Las más nuevas no se pudieron leer.</translation>
    </message>
    <message>
        <source>It could not be read whether your journal was on hold. So the new one is: nothing in it can be deleted. If there was no hold, lift it on the page Keeping and deleting.</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>No se pudo leer si su diario estaba en retención. Por eso el nuevo lo está: no se puede eliminar nada de él. Si no había retención, quítela en la página Conservar y eliminar.</translation>
    </message>
    <message>
        <source>The new journal is in {folder}</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>El diario nuevo está en {folder}</translation>
    </message>
    <message>
        <source>It opens with the same passphrase. The damaged journal is still where it was.</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>Se abre con la misma frase de contraseña. El diario dañado sigue donde estaba.</translation>
    </message>
    <message>
        <source>Open the new journal</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>Abrir el diario nuevo</translation>
    </message>
    <message>
        <source>An empty folder for the new journal</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>Una carpeta vacía para el diario nuevo</translation>
    </message>
    <message>
        <source>The new journal will be in {folder}</source>
        <extracomment>ui/screens/rescue.py</extracomment>
        <translation>El diario nuevo estará en {folder}</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Backups, newest first</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>Copias de respaldo, las más recientes primero</translation>
    </message>
    <message>
        <source>No backup was found beside your journal or in your second place.</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>No se encontró ninguna copia junto a su diario ni en su segundo lugar.</translation>
    </message>
    <message>
        <source>Look in another folder …</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>Mirar en otra carpeta …</translation>
    </message>
    <message>
        <source>Another file …</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>Otro archivo …</translation>
    </message>
    <message>
        <source>Restore it into another folder …</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>Restaurarla en otra carpeta …</translation>
    </message>
    <message>
        <source>Open the backups</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>Abrir las copias</translation>
    </message>
    <message>
        <source>Put the key file back …</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>Restaurar el archivo de clave …</translation>
    </message>
    <message>
        <source>Restore this backup …</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>Restaurar esta copia …</translation>
    </message>
    <message>
        <source>Look inside</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>Mirar adentro</translation>
    </message>
    <message>
        <source>A folder with backups</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>Una carpeta con copias</translation>
    </message>
    <message>
        <source>A backup file</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>Un archivo de copia</translation>
    </message>
    <message>
        <source>Backups (*.bcbackup)</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>Copias de respaldo (*.bcbackup)</translation>
    </message>
    <message>
        <source>A folder for the restored journal</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>Una carpeta para el diario restaurado</translation>
    </message>
    <message>
        <source>Opening the backups. This takes a moment on purpose.</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>Abriendo las copias. Tarda un momento a propósito.</translation>
    </message>
    <message>
        <source>Opening a copy to look into.</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>Abriendo una copia para mirarla.</translation>
    </message>
    <message>
        <source>Back to the backups</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>Volver a las copias</translation>
    </message>
    <message>
        <source>The backup of {when}</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>La copia del {when}</translation>
    </message>
    <message>
        <source>Open my journal</source>
        <extracomment>ui/screens/restore.py</extracomment>
        <translation>Abrir mi diario</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>What helps here</source>
        <extracomment>ui/parts/road_body.py</extracomment>
        <translation>Qué ayuda aquí</translation>
    </message>
    <message>
        <source>Read about reporting</source>
        <extracomment>ui/parts/road_body.py</extracomment>
        <translation>Leer sobre cómo reportar</translation>
    </message>
    <message>
        <source>Union, lawyer, private line</source>
        <extracomment>ui/parts/road_body.py</extracomment>
        <translation>Sindicato, abogado, línea privada</translation>
    </message>
    <message>
        <source>How to report at your agency</source>
        <extracomment>ui/parts/road_body.py</extracomment>
        <translation>Cómo reportar en su agencia</translation>
    </message>
    <message>
        <source>{title}, {issued_by}, as of {as_of}</source>
        <extracomment>ui/parts/road_body.py</extracomment>
        <translation>{title}, {issued_by}, con fecha de {as_of}</translation>
    </message>
    <message>
        <source>Because you said</source>
        <extracomment>ui/parts/road_body.py</extracomment>
        <translation>Porque usted dijo</translation>
    </message>
    <message>
        <source>One next step</source>
        <extracomment>ui/parts/road_body.py</extracomment>
        <translation>Un próximo paso</translation>
    </message>
    <message>
        <source>Prepare the report</source>
        <extracomment>ui/parts/road_body.py</extracomment>
        <translation>Preparar el reporte</translation>
    </message>
    <message>
        <source>Or one of these</source>
        <extracomment>ui/parts/road_body.py</extracomment>
        <translation>O uno de estos</translation>
    </message>
    <message>
        <source>Keep it in the journal</source>
        <extracomment>ui/screens/result.py</extracomment>
        <translation>Guardarla en el diario</translation>
    </message>
    <message>
        <source>Let it go</source>
        <extracomment>ui/screens/result.py</extracomment>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Earlier checks beside it</source>
        <extracomment>ui/screens/result.py</extracomment>
        <translation>Autoevaluaciones anteriores al lado</translation>
    </message>
    <message>
        <source>This check is in your journal.</source>
        <extracomment>ui/screens/result.py</extracomment>
        <translation>Esta autoevaluación está en su diario.</translation>
    </message>
    <message>
        <source>This check is not in your journal yet. You decide whether it is kept.</source>
        <extracomment>ui/screens/result.py</extracomment>
        <translation>Esta autoevaluación todavía no está en su diario. Usted decide si se guarda.</translation>
    </message>
    <message>
        <source>You kept this check or let it go. There is nothing left to decide.</source>
        <extracomment>ui/screens/result.py</extracomment>
        <translation>Usted ya la guardó o la descartó. No queda nada por decidir.</translation>
    </message>
    <message>
        <source>Kept in the journal</source>
        <extracomment>ui/screens/result.py</extracomment>
        <translation>Guardado en el diario</translation>
    </message>
    <message>
        <source>Kept in the journal.</source>
        <extracomment>ui/screens/result.py</extracomment>
        <translation>Guardado en el diario.</translation>
    </message>
    <message>
        <source>Let this check go?</source>
        <extracomment>ui/screens/result.py</extracomment>
        <translation>¿Descartar esta autoevaluación?</translation>
    </message>
    <message>
        <source>Do not let it go</source>
        <extracomment>ui/screens/result.py</extracomment>
        <translation>No descartarla</translation>
    </message>
    <message>
        <source>This check is gone. Nothing of it was kept.</source>
        <extracomment>ui/screens/result.py</extracomment>
        <translation>Esta autoevaluación ya no está. No se guardó nada de ella.</translation>
    </message>
</context>
<context>
    <name>RoadPage</name>
    <message>
        <source>This page knows only that one sentence. If there is more to it, four questions look at the rest.</source>
        <extracomment>ui/screens/road.py</extracomment>
        <translation>Esta página solo conoce esa frase. Si hay más, cuatro preguntas miran el resto.</translation>
    </message>
    <message>
        <source>Go through the questions</source>
        <extracomment>ui/screens/road.py</extracomment>
        <translation>Ir a las preguntas</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>0 is not at all, 10 is as much as can be.</source>
        <extracomment>ui/parts/ruler.py</extracomment>
        <translation>0 es nada, 10 es todo lo posible.</translation>
    </message>
    <message>
        <source>Move it to where you are, or just write.</source>
        <extracomment>ui/parts/ruler.py</extracomment>
        <translation>Muévalo a donde está usted, o solo escriba.</translation>
    </message>
    <message>
        <source>{value}. Why {value}, and not lower?</source>
        <extracomment>ui/parts/ruler.py</extracomment>
        <translation>{value}. ¿Por qué {value}, y no menos?</translation>
    </message>
    <message>
        <source>0. What would make it a 1?</source>
        <extracomment>ui/parts/ruler.py</extracomment>
        <translation>0. ¿Qué haría falta para que fuera un 1?</translation>
    </message>
</context>
<context>
    <name>SafetyCard</name>
    <message>
        <source>Backups and safety</source>
        <extracomment>ui/parts/safety_card.py</extracomment>
        <translation>Copias y seguridad</translation>
    </message>
    <message>
        <source>So that nothing you wrote gets lost: on a broken disk, a lost stick, or two computers.</source>
        <extracomment>ui/parts/safety_card.py</extracomment>
        <translation>Para que nada de lo que escribió se pierda: por un disco dañado, una memoria USB perdida o dos computadoras.</translation>
    </message>
    <message>
        <source>Backups</source>
        <extracomment>ui/parts/safety_card.py</extracomment>
        <translation>Copias de respaldo</translation>
    </message>
    <message>
        <source>Check the journal</source>
        <extracomment>ui/parts/safety_card.py</extracomment>
        <translation>Revisar el diario</translation>
    </message>
    <message>
        <source>Merge another copy</source>
        <extracomment>ui/parts/safety_card.py</extracomment>
        <translation>Unir otra copia</translation>
    </message>
    <message>
        <source>Keeping and deleting</source>
        <extracomment>ui/parts/safety_card.py</extracomment>
        <translation>Conservar y eliminar</translation>
    </message>
</context>
<context>
    <name>ScenarioPage</name>
    <message>
        <source>Try another way</source>
        <extracomment>ui/screens/scenario.py</extracomment>
        <translation>Probar de otra manera</translation>
    </message>
    <message>
        <source>Next scene</source>
        <extracomment>ui/screens/scenario.py</extracomment>
        <translation>Próxima escena</translation>
    </message>
    <message>
        <source>All scenes</source>
        <extracomment>ui/screens/scenario.py</extracomment>
        <translation>Todas las escenas</translation>
    </message>
    <message>
        <source>Close to home? See who is there</source>
        <extracomment>ui/screens/scenario.py</extracomment>
        <translation>¿Le toca de cerca? Vea con quién puede hablar</translation>
    </message>
    <message>
        <source>You chose: {words}</source>
        <extracomment>ui/screens/scenario.py</extracomment>
        <translation>Usted eligió: {words}</translation>
    </message>
    <message>
        <source>What do you do?</source>
        <extracomment>ui/screens/scenario.py</extracomment>
        <translation>¿Qué hace usted?</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <extracomment>ui/screens/scenario.py</extracomment>
        <translation>Tecla {key}</translation>
    </message>
    <message>
        <source>The same day</source>
        <extracomment>ui/screens/scenario.py</extracomment>
        <translation>El mismo día</translation>
    </message>
    <message>
        <source>Over time</source>
        <extracomment>ui/screens/scenario.py</extracomment>
        <translation>A lo largo del tiempo</translation>
    </message>
    <message>
        <source>What it teaches</source>
        <extracomment>ui/screens/scenario.py</extracomment>
        <translation>Lo que enseña</translation>
    </message>
</context>
<context>
    <name>SealedGuide</name>
    <message>
        <source>How they open it</source>
        <extracomment>ui/screens/sealed_guide.py</extracomment>
        <translation>Cómo lo abre</translation>
    </message>
    <message>
        <source>Print this page for the receiver, or save it and send it along. It names nobody.</source>
        <extracomment>ui/screens/sealed_guide.py</extracomment>
        <translation>Imprima esta página para el destinatario, o guárdela y envíela junto. No nombra a nadie.</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>ui/screens/sealed_guide.py</extracomment>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <extracomment>ui/screens/sealed_guide.py</extracomment>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Given to the printer.</source>
        <extracomment>ui/screens/sealed_guide.py</extracomment>
        <translation>Entregado a la impresora.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <extracomment>ui/screens/sealed_guide.py</extracomment>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <extracomment>ui/screens/sealed_guide.py</extracomment>
        <translation>Guardado como {name}.</translation>
    </message>
</context>
<context>
    <name>SecondLookCard</name>
    <message>
        <source>A second look</source>
        <extracomment>ui/parts/request_cards.py</extracomment>
        <translation>Una segunda mirada</translation>
    </message>
    <message>
        <source>You can leave all of it as it is. It is your letter.</source>
        <extracomment>ui/parts/request_cards.py</extracomment>
        <translation>Puede dejarlo todo como está. Es su carta.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>How BoundaryCheck looks, when it locks, and how your journal is looked after.</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Cómo se ve BoundaryCheck, cuándo se bloquea y cómo se cuida su diario.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Conviene saber</translation>
    </message>
    <message>
        <source>Who can see what</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Quién puede ver qué</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>As on this desktop</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Como en este escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>How it looks</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Cómo se ve</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Colors</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Text size</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>{count} minutos</translation>
    </message>
    <message>
        <source>1 minute</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>When it locks</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Cuándo se bloquea</translation>
    </message>
    <message>
        <source>Lock when nobody has touched it for</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Bloquear cuando nadie lo toca durante</translation>
    </message>
    <message>
        <source>It cannot be turned off. What you typed is kept as a draft.</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>No se puede desactivar. Lo que escribió se guarda como borrador.</translation>
    </message>
    <message>
        <source>Also lock when I minimize the window</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Bloquear también cuando minimizo la ventana</translation>
    </message>
    <message>
        <source>To cover the screen at once, press Shift three times within 5 seconds. That also locks. It deletes nothing that is in your journal.</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Para cubrir la pantalla de inmediato, oprima Shift tres veces en 5 segundos. Eso también bloquea. No elimina nada de lo que está en su diario.</translation>
    </message>
    <message>
        <source>Where your journal is</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Dónde está su diario</translation>
    </message>
    <message>
        <source>No journal is open now. Nothing is being kept.</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Ahora no hay un diario abierto. No se guarda nada.</translation>
    </message>
    <message>
        <source>To copy your journal, lock it first, and then copy this whole folder. The copy opens with what opens the journal: your passphrase, and your recovery key if there is one.</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Para copiar su diario, bloquéelo primero y después copie toda esta carpeta. La copia se abre con lo que abre el diario: su frase de contraseña, y su clave de recuperación si la hay.</translation>
    </message>
    <message>
        <source>Passphrase and recovery key</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Frase de contraseña y clave de recuperación</translation>
    </message>
    <message>
        <source>With a recovery key you get in again if you ever forget your passphrase.</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Con una clave de recuperación usted vuelve a entrar si alguna vez olvida su frase de contraseña.</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Renew the key</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Renovar la clave</translation>
    </message>
    <message>
        <source>This journal has a recovery key. Whoever holds that paper can open the journal with it.</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Este diario tiene una clave de recuperación. Quien tenga ese papel puede abrir el diario.</translation>
    </message>
    <message>
        <source>This journal has no recovery key. Only your passphrase opens it.</source>
        <extracomment>ui/screens/settings.py</extracomment>
        <translation>Este diario no tiene clave de recuperación. Solo su frase de contraseña lo abre.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>ui/screens/shortcuts.py</extracomment>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Everything works without a mouse. Tab goes on, Shift+Tab goes back, Enter presses.</source>
        <extracomment>ui/screens/shortcuts.py</extracomment>
        <translation>Todo funciona sin mouse. Tab avanza, Shift+Tab retrocede, Enter oprime.</translation>
    </message>
    <message>
        <source>On a question, the keys 1, 2, 3 and so on choose an answer.</source>
        <extracomment>ui/screens/shortcuts.py</extracomment>
        <translation>En una pregunta, las teclas 1, 2, 3 y así eligen una respuesta.</translation>
    </message>
    <message>
        <source>Press Alt, and everything on the page that you can use shows a letter. Alt and that letter presses it, or takes you there.</source>
        <extracomment>ui/screens/shortcuts.py</extracomment>
        <translation>Presione Alt y todo lo que puede usar en la página mostrará una letra. Alt y esa letra lo presionan, o le llevan allí.</translation>
    </message>
    <message>
        <source>Cover and lock without looking</source>
        <extracomment>ui/screens/shortcuts.py</extracomment>
        <translation>Cubrir y bloquear sin mirar</translation>
    </message>
    <message>
        <source>Press Shift three times within 5 seconds, and nothing else in between. It works on every page, also over a question that is open. It covers the screen and locks. It deletes nothing that is in your journal.</source>
        <extracomment>ui/screens/shortcuts.py</extracomment>
        <translation>Oprima Shift tres veces en 5 segundos, sin nada en medio. Funciona en cada página, también encima de una pregunta abierta. Cubre la pantalla y bloquea. No elimina nada de lo que está en su diario.</translation>
    </message>
    <message>
        <source>When it locks</source>
        <extracomment>ui/screens/shortcuts.py</extracomment>
        <translation>Cuándo se bloquea</translation>
    </message>
</context>
<context>
    <name>ShowTyped</name>
    <message>
        <source>Show what I type</source>
        <extracomment>ui/parts/passphrase.py</extracomment>
        <translation>Mostrar lo que escribo</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>This pulls to: {ends}. The job is done in the middle: {middle}.</source>
        <extracomment>ui/parts/two_sided_scale.py</extracomment>
        <translation>Esto se inclina hacia: {ends}. El trabajo se hace en el centro: {middle}.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Once</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>Una vez</translation>
    </message>
    <message>
        <source>More than once</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>Más de una vez</translation>
    </message>
    <message>
        <source>I prefer not to say</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>Prefiero no decirlo</translation>
    </message>
    <message>
        <source>Choose how often to go on. You may prefer not to say.</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>Elija con qué frecuencia, para seguir. Puede preferir no decirlo.</translation>
    </message>
    <message>
        <source>Tick what you recognize. You may leave all empty.</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>Marque lo que reconoce. Puede dejarlo todo vacío.</translation>
    </message>
    <message>
        <source>What protects you</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>Lo que le protege</translation>
    </message>
    <message>
        <source>Was this, or something like it, there?</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>¿Estuvo esto, o algo parecido?</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>Tecla {key}</translation>
    </message>
    <message>
        <source>Anything to add?</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>¿Algo que agregar?</translation>
    </message>
    <message>
        <source>Last step</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>Último paso</translation>
    </message>
    <message>
        <source>A few words for yourself, about what you noticed. You may leave this empty.</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>Unas palabras para usted, sobre lo que notó. Puede dejarlo vacío.</translation>
    </message>
    <message>
        <source>Your note on the signs</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>Su nota sobre las señales</translation>
    </message>
    <message>
        <source>If you like. No names of people in custody are needed here.</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>Si quiere. Aquí no hacen falta nombres de personas bajo custodia.</translation>
    </message>
    <message>
        <source>Warning signs</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>Señales de peligro</translation>
    </message>
    <message>
        <source>The other side of the line</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>El otro lado de la línea</translation>
    </message>
    <message>
        <source>Warning sign {number} of {count}</source>
        <extracomment>ui/screens/signs.py</extracomment>
        <translation>Señal de peligro {number} de {count}</translation>
    </message>
</context>
<context>
    <name>Situation</name>
    <message>
        <source>What is it about?</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>¿De qué se trata?</translation>
    </message>
    <message>
        <source>Check a situation: before the questions</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>Revisar una situación: antes de las preguntas</translation>
    </message>
    <message>
        <source>Something you did, or are thinking of doing. A few words are enough, and you may leave it empty.</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>Algo que hizo, o que piensa hacer. Bastan unas palabras, y puede dejarlo vacío.</translation>
    </message>
    <message>
        <source>The situation in your words</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>La situación en sus palabras</translation>
    </message>
    <message>
        <source>If you like. No names of people in custody are needed here.</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>Si quiere. Aquí no hacen falta nombres de personas bajo custodia.</translation>
    </message>
    <message>
        <source>Is it ahead of you, or has it happened?</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>¿Está por pasar, o ya pasó?</translation>
    </message>
    <message>
        <source>I am thinking of doing it</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>Pienso hacerlo</translation>
    </message>
    <message>
        <source>It has happened</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>Ya pasó</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>Pregunta {number} de {count}</translation>
    </message>
    <message>
        <source>Choose Yes, No or Not sure to go on.</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>Elija Sí, No o No lo sé para seguir.</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>No</translation>
    </message>
    <message>
        <source>Not sure</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>Tecla {key}</translation>
    </message>
    <message>
        <source>Your note on this question</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>Su nota sobre esta pregunta</translation>
    </message>
    <message>
        <source>If you like.</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>Si quiere.</translation>
    </message>
    <message>
        <source>What your agency says</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>Lo que dice su agencia</translation>
    </message>
    <message>
        <source>{title}, {issued_by}, as of {as_of}</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>{title}, {issued_by}, con fecha de {as_of}</translation>
    </message>
    <message>
        <source>Not sure counts as a sign to stop and look. Here is how to find out.</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>No lo sé cuenta como señal para detenerse y mirar. Así puede averiguarlo.</translation>
    </message>
    <message>
        <source>Is any of this part of it?</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>¿Algo de esto es parte de la situación?</translation>
    </message>
    <message>
        <source>Last step</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>Último paso</translation>
    </message>
    <message>
        <source>Please read all {count} lines and tick what fits. You may leave all of them empty.</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>Por favor lea las {count} líneas y marque lo que corresponda. Puede dejarlas todas vacías.</translation>
    </message>
    <message>
        <source>Check a situation</source>
        <extracomment>ui/screens/situation.py</extracomment>
        <translation>Revisar una situación</translation>
    </message>
</context>
<context>
    <name>SlotCard</name>
    <message>
        <source>Add who this is</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Agregar quién es</translation>
    </message>
</context>
<context>
    <name>StartJournal</name>
    <message>
        <source>Only this passphrase opens it. Nobody can look it up or reset it, and neither can we. If you forget it, only a recovery key helps, which you can make right afterwards.</source>
        <extracomment>ui/screens/start_journal.py</extracomment>
        <translation>Solo esta frase de contraseña lo abre. Nadie puede buscarla ni restablecerla, y nosotros tampoco. Si la olvida, solo ayuda una clave de recuperación, que puede hacer enseguida.</translation>
    </message>
    <message>
        <source>Start a journal</source>
        <extracomment>ui/screens/start_journal.py</extracomment>
        <translation>Empezar un diario</translation>
    </message>
    <message>
        <source>Making the lock for your journal. This takes a moment on purpose.</source>
        <extracomment>ui/screens/start_journal.py</extracomment>
        <translation>Haciendo la cerradura de su diario. Tarda un momento a propósito.</translation>
    </message>
    <message>
        <source>Start the journal</source>
        <extracomment>ui/screens/start_journal.py</extracomment>
        <translation>Empezar el diario</translation>
    </message>
    <message>
        <source>Open a journal instead</source>
        <extracomment>ui/screens/start_journal.py</extracomment>
        <translation>Mejor abrir un diario</translation>
    </message>
</context>
<context>
    <name>SteppedPage</name>
    <message>
        <source>See where it leads</source>
        <extracomment>ui/parts/steps.py</extracomment>
        <translation>Ver a dónde lleva</translation>
    </message>
    <message>
        <source>This is where you left off. Everything you entered is still here.</source>
        <extracomment>ui/parts/steps.py</extracomment>
        <translation>Aquí se quedó. Todo lo que puso sigue aquí.</translation>
    </message>
    <message>
        <source>Start over</source>
        <extracomment>ui/parts/steps.py</extracomment>
        <translation>Empezar desde cero</translation>
    </message>
    <message>
        <source>Empty everything on this page?</source>
        <extracomment>ui/parts/steps.py</extracomment>
        <translation>¿Vaciar todo en esta página?</translation>
    </message>
    <message>
        <source>Empty it</source>
        <extracomment>ui/parts/steps.py</extracomment>
        <translation>Vaciarlo</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <extracomment>ui/parts/steps.py</extracomment>
        <translation>Dejar como está</translation>
    </message>
    <message>
        <source>Everything on this page was emptied.</source>
        <extracomment>ui/parts/steps.py</extracomment>
        <translation>Todo en esta página se vació.</translation>
    </message>
    <message>
        <source>This is where you left off.</source>
        <extracomment>ui/parts/steps.py</extracomment>
        <translation>Aquí se quedó.</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>ui/parts/steps.py</extracomment>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>How strong the new passphrase is</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>Qué tan fuerte es la nueva frase de contraseña</translation>
    </message>
    <message>
        <source>It is {level}. That is enough.</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>Es {level}. Con eso basta.</translation>
    </message>
    <message>
        <source>It is {level}. Not enough.</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>Es {level}. No basta.</translation>
    </message>
    <message>
        <source>Four or five words that have nothing to do with each other are easy to keep in mind.</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>Cuatro o cinco palabras que no tienen nada que ver entre sí son fáciles de recordar.</translation>
    </message>
    <message>
        <source>At least {count} characters.</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>Al menos {count} caracteres.</translation>
    </message>
</context>
<context>
    <name>TagsPart</name>
    <message>
        <source>Add a tag</source>
        <extracomment>ui/parts/tags_part.py</extracomment>
        <translation>Agregar una etiqueta</translation>
    </message>
    <message>
        <source>A word to find it by, like gate or family. Enter adds it.</source>
        <extracomment>ui/parts/tags_part.py</extracomment>
        <translation>Una palabra para encontrarla, como reja o familia. Enter la agrega.</translation>
    </message>
    <message>
        <source>Used before. Press one to add it.</source>
        <extracomment>ui/parts/tags_part.py</extracomment>
        <translation>Usadas antes. Oprima una para agregarla.</translation>
    </message>
    <message>
        <source>An entry has room for {limit} tags. Take one away first.</source>
        <extracomment>ui/parts/tags_part.py</extracomment>
        <translation>En una entrada caben {limit} etiquetas. Quite una primero.</translation>
    </message>
    <message>
        <source>Tag added.</source>
        <extracomment>ui/parts/tags_part.py</extracomment>
        <translation>Etiqueta agregada.</translation>
    </message>
    <message>
        <source>Tag taken away.</source>
        <extracomment>ui/parts/tags_part.py</extracomment>
        <translation>Etiqueta quitada.</translation>
    </message>
    <message>
        <source>Tags used before that fit: {count}. Arrow down goes there.</source>
        <extracomment>ui/parts/tags_part.py</extracomment>
        <translation>Etiquetas usadas antes que coinciden: {count}. La flecha abajo va allí.</translation>
    </message>
    <message>
        <source>Add the tag {tag}</source>
        <extracomment>ui/parts/tags_part.py</extracomment>
        <translation>Agregar la etiqueta {tag}</translation>
    </message>
    <message>
        <source>Take away the tag {tag}</source>
        <extracomment>ui/parts/tags_part.py</extracomment>
        <translation>Quitar la etiqueta {tag}</translation>
    </message>
</context>
<context>
    <name>TakeAlong</name>
    <message>
        <source>Take it along</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Llevárselo</translation>
    </message>
    <message>
        <source>I have read this</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Ya leí esto</translation>
    </message>
    <message>
        <source>Your journal is yours. You can write it into a file, or on paper, and leave with it.</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Su diario es suyo. Puede pasarlo a un archivo, o a papel, y llevárselo.</translation>
    </message>
    <message>
        <source>The copy is not encrypted</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>La copia no está cifrada</translation>
    </message>
    <message>
        <source>Anyone who gets the file or the paper can read it. No passphrase guards it, and no lock closes it.</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Cualquiera que tenga el archivo o el papel puede leerlo. Ninguna frase de contraseña lo cuida y ningún bloqueo lo cierra.</translation>
    </message>
    <message>
        <source>Where it lies matters</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Importa dónde está</translation>
    </message>
    <message>
        <source>On a computer of your employer, they may see everything. A folder that is backed up or kept in step with a cloud makes more copies. A stick of your own, at home, is a better place.</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>En una computadora de su empleador, este puede verlo todo. Una carpeta que se respalda o se sincroniza con una nube hace más copias. Una memoria USB suya, en casa, es mejor lugar.</translation>
    </message>
    <message>
        <source>It can be hard to get rid of</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Puede ser difícil deshacerse de ella</translation>
    </message>
    <message>
        <source>A file that you delete may still be found on the disk, and in backups. If it may matter to a report, an investigation or a court case, you may have a duty to keep it.</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Un archivo que usted elimina quizá todavía se encuentre en el disco y en copias de respaldo. Si puede importar para un reporte, una investigación o un caso judicial, quizá usted tenga el deber de conservarlo.</translation>
    </message>
    <message>
        <source>It holds what others did, too</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>También contiene lo que hicieron otros</translation>
    </message>
    <message>
        <source>Names and events in it are about other people. Think of who else could be hurt by it.</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Los nombres y hechos que contiene son de otras personas. Piense en quién más podría salir lastimado.</translation>
    </message>
    <message>
        <source>To have your journal on another disk as well, make a backup instead. A backup stays encrypted.</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Para tener su diario también en otro disco, mejor haga una copia de respaldo. Una copia de respaldo sigue cifrada.</translation>
    </message>
    <message>
        <source>Backups</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Copias de respaldo</translation>
    </message>
    <message>
        <source>Who can see what</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Quién puede ver qué</translation>
    </message>
    <message>
        <source>Write the file …</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Escribir el archivo …</translation>
    </message>
    <message>
        <source>Print …</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Imprimir …</translation>
    </message>
    <message>
        <source>PDF: to read and to print</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>PDF: para leer e imprimir</translation>
    </message>
    <message>
        <source>Markdown: text that any program opens</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Markdown: texto que cualquier programa abre</translation>
    </message>
    <message>
        <source>JSON: to bring in again</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>JSON: para traerlo de nuevo</translation>
    </message>
    <message>
        <source>In a PDF or on paper: each year month by month, too, as dots with words</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>En PDF o en papel: también cada año mes por mes, en puntos con palabras</translation>
    </message>
    <message>
        <source>As what</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>En qué forma</translation>
    </message>
    <message>
        <source>Your entries and kept checks go along, with what stood there before. Your letters with their files, your plan, your people and what you decided do not. To keep all of it, make a backup.</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Van sus entradas y las autoevaluaciones guardadas, con lo que decía antes. No van sus cartas con sus archivos, su plan, su gente ni lo que decidió. Para guardarlo todo, haga una copia de respaldo.</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>A dónde va el archivo</translation>
    </message>
    <message>
        <source>Writing the file.</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Escribiendo el archivo.</translation>
    </message>
    <message>
        <source>{entries} written to {name}. That file is not encrypted.</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Escrito en {name}: {entries}. Ese archivo no está cifrado.</translation>
    </message>
    <message>
        <source>Giving it to the printer.</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Entregando a la impresora.</translation>
    </message>
    <message>
        <source>Given to the printer: {entries}.</source>
        <extracomment>ui/screens/take_along.py</extracomment>
        <translation>Entregado a la impresora: {entries}.</translation>
    </message>
</context>
<context>
    <name>TalkCard</name>
    <message>
        <source>What to say</source>
        <extracomment>ui/parts/talk_cards.py</extracomment>
        <translation>Qué decir</translation>
    </message>
    <message>
        <source>Words to begin with</source>
        <extracomment>ui/parts/talk_cards.py</extracomment>
        <translation>Palabras para empezar</translation>
    </message>
    <message>
        <source>Change them until they sound like you.</source>
        <extracomment>ui/parts/talk_cards.py</extracomment>
        <translation>Cámbielas hasta que suenen a usted.</translation>
    </message>
    <message>
        <source>What I want to ask</source>
        <extracomment>ui/parts/talk_cards.py</extracomment>
        <translation>Lo que quiero preguntar</translation>
    </message>
    <message>
        <source>Write it down before you call. Leave out the name of anyone in custody.</source>
        <extracomment>ui/parts/talk_cards.py</extracomment>
        <translation>Escríbalo antes de llamar. No ponga el nombre de nadie bajo custodia.</translation>
    </message>
    <message>
        <source>Keep these words</source>
        <extracomment>ui/parts/talk_cards.py</extracomment>
        <translation>Guardar estas palabras</translation>
    </message>
    <message>
        <source>Use the words that came along</source>
        <extracomment>ui/parts/talk_cards.py</extracomment>
        <translation>Usar las palabras que venían incluidas</translation>
    </message>
    <message>
        <source>No journal is open, so these words are gone when you leave this page.</source>
        <extracomment>ui/parts/talk_cards.py</extracomment>
        <translation>No hay un diario abierto. Por eso estas palabras se pierden cuando usted deja esta página.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Screen capture is allowed until you lock</source>
        <extracomment>ui/parts/rail.py</extracomment>
        <translation>Se permiten capturas de pantalla hasta que bloquee</translation>
    </message>
    <message>
        <source>Screen capture cannot be kept out</source>
        <extracomment>ui/parts/rail.py</extracomment>
        <translation>No se pueden impedir las capturas de pantalla</translation>
    </message>
    <message>
        <source>Hidden from screen capture</source>
        <extracomment>ui/parts/rail.py</extracomment>
        <translation>Oculto para las capturas de pantalla</translation>
    </message>
</context>
<context>
    <name>TwoChecks</name>
    <message>
        <source>Two checks side by side</source>
        <extracomment>ui/screens/two_checks.py</extracomment>
        <translation>Dos autoevaluaciones lado a lado</translation>
    </message>
    <message>
        <source>See what changed between two checks that you kept.</source>
        <extracomment>ui/screens/two_checks.py</extracomment>
        <translation>Vea qué cambió entre dos autoevaluaciones guardadas.</translation>
    </message>
    <message>
        <source>Beside an earlier one</source>
        <extracomment>ui/screens/two_checks.py</extracomment>
        <translation>Junto a una anterior</translation>
    </message>
    <message>
        <source>No check is kept yet. After a check, you decide whether it is kept.</source>
        <extracomment>ui/screens/two_checks.py</extracomment>
        <translation>Todavía no hay ninguna autoevaluación guardada. Después de una, usted decide si se guarda.</translation>
    </message>
    <message>
        <source>This one</source>
        <extracomment>ui/screens/two_checks.py</extracomment>
        <translation>Esta</translation>
    </message>
    <message>
        <source>Beside it</source>
        <extracomment>ui/screens/two_checks.py</extracomment>
        <translation>Al lado</translation>
    </message>
    <message>
        <source>You meant to: {words}</source>
        <extracomment>ui/screens/two_checks.py</extracomment>
        <translation>Lo que pensaba hacer: {words}</translation>
    </message>
    <message>
        <source>Open it</source>
        <extracomment>ui/screens/two_checks.py</extracomment>
        <translation>Abrirla</translation>
    </message>
    <message>
        <source>There both times</source>
        <extracomment>ui/screens/two_checks.py</extracomment>
        <translation>Estaba las dos veces</translation>
    </message>
    <message>
        <source>New in the later one</source>
        <extracomment>ui/screens/two_checks.py</extracomment>
        <translation>Nuevo en la más reciente</translation>
    </message>
    <message>
        <source>No longer there</source>
        <extracomment>ui/screens/two_checks.py</extracomment>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>Not asked or not said this time</source>
        <extracomment>ui/screens/two_checks.py</extracomment>
        <translation>Esta vez no se preguntó o no se dijo</translation>
    </message>
    <message>
        <source>Something is no longer there. That took doing, and it counts.</source>
        <extracomment>ui/screens/two_checks.py</extracomment>
        <translation>Algo ya no está. Eso costó trabajo, y cuenta.</translation>
    </message>
    <message>
        <source>Something to report did not come up again. If it is not reported yet, it still has to be.</source>
        <extracomment>ui/screens/two_checks.py</extracomment>
        <translation>Algo que se debe reportar no volvió a aparecer. Si todavía no se reportó, hay que reportarlo.</translation>
    </message>
</context>
<context>
    <name>UnsavedLine</name>
    <message>
        <source>Not saving. Locking or closing forgets everything.</source>
        <extracomment>ui/parts/unsaved_line.py</extracomment>
        <translation>No se guarda. Al bloquear o cerrar se olvida todo.</translation>
    </message>
    <message>
        <source>Keep it after all</source>
        <extracomment>ui/parts/unsaved_line.py</extracomment>
        <translation>Mejor guardarlo</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>PDF (*.pdf)</source>
        <extracomment>ui/request_ways.py</extracomment>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Sealed file (*.p7m)</source>
        <extracomment>ui/request_ways.py</extracomment>
        <translation>Archivo sellado (*.p7m)</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <extracomment>ui/request_ways.py</extracomment>
        <translation>Guardar la carta</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <extracomment>ui/request_ways.py</extracomment>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>Given to the printer.</source>
        <extracomment>ui/request_ways.py</extracomment>
        <translation>Entregado a la impresora.</translation>
    </message>
    <message>
        <source>Your mail program is asked to open it. It is not sent: you send it there.</source>
        <extracomment>ui/request_ways.py</extracomment>
        <translation>Se le pide a su programa de correo que la abra. No se envía: usted la envía allí.</translation>
    </message>
    <message>
        <source>Your mail program opens without the letter. Save the letter as a file and attach it there.</source>
        <extracomment>ui/request_ways.py</extracomment>
        <translation>Su programa de correo se abre sin la carta. Guarde la carta como archivo y adjúntela allí.</translation>
    </message>
</context>
<context>
    <name>WhatStays</name>
    <message>
        <source>What each way leaves behind</source>
        <extracomment>ui/parts/request_cards.py</extracomment>
        <translation>Qué deja cada forma</translation>
    </message>
    <message>
        <source>BoundaryCheck itself sends nothing.</source>
        <extracomment>ui/parts/request_cards.py</extracomment>
        <translation>BoundaryCheck mismo no envía nada.</translation>
    </message>
</context>
<context>
    <name>WhenItLocks</name>
    <message>
        <source>When it locks</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Cuándo se bloquea</translation>
    </message>
    <message>
        <source>BoundaryCheck locks when you are away, or when someone else takes over. It cannot be turned off.</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>BoundaryCheck se bloquea cuando usted no está, o cuando alguien más toma su lugar. No se puede desactivar.</translation>
    </message>
    <message>
        <source>On every computer</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>En cada computadora</translation>
    </message>
    <message>
        <source>What this computer tells BoundaryCheck</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Lo que esta computadora le avisa a BoundaryCheck</translation>
    </message>
    <message>
        <source>Where one of these is heard, it locks at once.</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Cuando se recibe uno de estos avisos, se bloquea de inmediato.</translation>
    </message>
    <message>
        <source>It locks after 1 minute.</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Se bloquea después de 1 minuto.</translation>
    </message>
    <message>
        <source>It locks after {count} minutes.</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Se bloquea después de {count} minutos.</translation>
    </message>
    <message>
        <source>A line tells you 30 seconds before. Any key or movement stops it.</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Una línea le avisa 30 segundos antes. Cualquier tecla o movimiento lo detiene.</translation>
    </message>
    <message>
        <source>It locks, because you chose so in the settings.</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Se bloquea, porque usted lo eligió en la configuración.</translation>
    </message>
    <message>
        <source>It does not lock. You can change that in the settings.</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>No se bloquea. Puede cambiarlo en la configuración.</translation>
    </message>
    <message>
        <source>The keys are Ctrl and L.</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Las teclas son Ctrl y L.</translation>
    </message>
    <message>
        <source>It hides the page and locks. It deletes nothing that is in your journal.</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Oculta la página y bloquea. No elimina nada de lo que está en su diario.</translation>
    </message>
    <message>
        <source>Test it</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Probar</translation>
    </message>
    <message>
        <source>No journal is open now, so this is a good moment. While you are on this page, a signal is only shown. Nothing is locked.</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Ahora no hay un diario abierto, así que es un buen momento. Mientras esté en esta página, un aviso solo se muestra. No se bloquea nada.</translation>
    </message>
    <message>
        <source>Lock your screen the way you always do. Then come back and look at the list below. What was heard says when it came.</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Bloquee su pantalla como siempre lo hace. Después vuelva y mire la lista de abajo. Lo que se recibió dice cuándo llegó.</translation>
    </message>
    <message>
        <source>If one of these signals comes now, BoundaryCheck locks.</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Si uno de estos avisos llega ahora, BoundaryCheck se bloquea.</translation>
    </message>
    <message>
        <source>To try them out, lock first. You come back to this page then.</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Para probarlos, primero bloquee. Después vuelve a esta página.</translation>
    </message>
    <message>
        <source>You are working without saving. Locking forgets everything you typed here.</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Está trabajando sin guardar. Bloquear olvida todo lo que escribió aquí.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Bloquear ahora</translation>
    </message>
    <message>
        <source>It came at {time}.</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Llegó a las {time}.</translation>
    </message>
    <message>
        <source>It came: {what}</source>
        <extracomment>ui/screens/when_it_locks.py</extracomment>
        <translation>Llegó: {what}</translation>
    </message>
</context>
<context>
    <name>WhoCanSee</name>
    <message>
        <source>Who can see what</source>
        <extracomment>ui/screens/who_can_see.py</extracomment>
        <translation>Quién puede ver qué</translation>
    </message>
    <message>
        <source>I have read this</source>
        <extracomment>ui/screens/who_can_see.py</extracomment>
        <translation>Ya leí esto</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>ui/screens/who_can_see.py</extracomment>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>One by one</source>
        <extracomment>ui/screens/who_can_see.py</extracomment>
        <translation>Uno por uno</translation>
    </message>
    <message>
        <source>Also good to know</source>
        <extracomment>ui/screens/who_can_see.py</extracomment>
        <translation>También conviene saber</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>What you typed is not in your journal yet: it could not be written. BoundaryCheck holds it in memory and tries again. Free some space on the disk before you lock or close.</source>
        <extracomment>ui/window.py</extracomment>
        <translation>Lo que escribió todavía no está en su diario: no se pudo escribir. BoundaryCheck lo tiene en memoria y prueba otra vez. Libere espacio en el disco antes de bloquear o cerrar.</translation>
    </message>
    <message>
        <source>The copied text was taken off the clipboard.</source>
        <extracomment>ui/window.py</extracomment>
        <translation>El texto copiado se quitó del portapapeles.</translation>
    </message>
    <message>
        <source>This page cannot be shown</source>
        <extracomment>ui/window.py</extracomment>
        <translation>Esta página no se puede mostrar</translation>
    </message>
</context>
<context>
    <name>WithoutSaving</name>
    <message>
        <source>Use without saving</source>
        <extracomment>ui/screens/without_saving.py</extracomment>
        <translation>Usar sin guardar</translation>
    </message>
    <message>
        <source>You can use everything here: the check, the journal, the letter, the people to call.</source>
        <extracomment>ui/screens/without_saving.py</extracomment>
        <translation>Aquí puede usarlo todo: la autoevaluación, el diario, la carta, las personas a quienes llamar.</translation>
    </message>
    <message>
        <source>What you write stays in memory. BoundaryCheck writes none of it to the disk.</source>
        <extracomment>ui/screens/without_saving.py</extracomment>
        <translation>Lo que escribe se queda en la memoria. BoundaryCheck no escribe nada de eso en el disco.</translation>
    </message>
    <message>
        <source>Locking or closing forgets all of it at once. It cannot be brought back.</source>
        <extracomment>ui/screens/without_saving.py</extracomment>
        <translation>Bloquear o cerrar lo olvida todo de una vez. No se puede recuperar.</translation>
    </message>
    <message>
        <source>A letter that you print, save or copy leaves the program. From then on it is in your hands.</source>
        <extracomment>ui/screens/without_saving.py</extracomment>
        <translation>Una carta que usted imprime, guarda o copia sale del programa. Desde entonces está en sus manos.</translation>
    </message>
    <message>
        <source>Software that watches this computer may still see the screen and the keys.</source>
        <extracomment>ui/screens/without_saving.py</extracomment>
        <translation>Un programa que vigile esta computadora puede ver de todos modos la pantalla y las teclas.</translation>
    </message>
    <message>
        <source>Begin</source>
        <extracomment>ui/screens/without_saving.py</extracomment>
        <translation>Empezar</translation>
    </message>
</context>
<context>
    <name>Write</name>
    <message>
        <source>New entry</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Nueva entrada</translation>
    </message>
    <message>
        <source>Change the entry</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Cambiar la entrada</translation>
    </message>
    <message>
        <source>A line is enough. Below, you can add the day it happened and a word to find it by.</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Basta con una línea. Abajo puede agregar el día en que ocurrió y una palabra para encontrarla.</translation>
    </message>
    <message>
        <source>Change what you like. What stood here before is kept beside it.</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Cambie lo que quiera. Lo que decía antes se guarda al lado.</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Título</translation>
    </message>
    <message>
        <source>Your words</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Sus palabras</translation>
    </message>
    <message>
        <source>What happened, what you noticed, what you want to do. No name of anyone in custody is needed.</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Qué pasó, qué notó, qué quiere hacer. No hace falta el nombre de nadie bajo custodia.</translation>
    </message>
    <message>
        <source>If you like.</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Si quiere.</translation>
    </message>
    <message>
        <source>Save the entry</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Guardar la entrada</translation>
    </message>
    <message>
        <source>Throw away</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>This is the draft you left here.</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Este es el borrador que dejó aquí.</translation>
    </message>
    <message>
        <source>Written {when}. That stays as it is.</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Escrita el {when}. Eso queda como está.</translation>
    </message>
    <message>
        <source>Pasting …</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Pegando …</translation>
    </message>
    <message>
        <source>Draft kept.</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Borrador guardado.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Saved as a new entry, because the one you changed was deleted.</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Guardado como entrada nueva, porque la que usted cambió se había eliminado.</translation>
    </message>
    <message>
        <source>Throw these words away?</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>¿Descartar estas palabras?</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Descartarlas</translation>
    </message>
    <message>
        <source>Keep them</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Thrown away.</source>
        <extracomment>ui/screens/write.py</extracomment>
        <translation>Descartado.</translation>
    </message>
</context>
<context>
    <name>_Cell</name>
    <message>
        <source>✓ fits</source>
        <extracomment>ui/parts/recovery_key.py</extracomment>
        <translation>✓ correcto</translation>
    </message>
    <message>
        <source>! look again</source>
        <extracomment>ui/parts/recovery_key.py</extracomment>
        <translation>! mire otra vez</translation>
    </message>
</context>
<context>
    <name>_KeyTable</name>
    <message>
        <source>What it does</source>
        <extracomment>ui/screens/shortcuts.py</extracomment>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>ui/screens/shortcuts.py</extracomment>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>_NumberCard</name>
    <message>
        <source>What to say</source>
        <extracomment>ui/screens/help_now.py</extracomment>
        <translation>Qué decir</translation>
    </message>
    <message>
        <source>What happens then</source>
        <extracomment>ui/screens/help_now.py</extracomment>
        <translation>Qué pasa entonces</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Home</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Check a situation</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Revisar una situación</translation>
    </message>
    <message>
        <source>Warning signs</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Señales de peligro</translation>
    </message>
    <message>
        <source>Journal</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Diario</translation>
    </message>
    <message>
        <source>People to call</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Personas a quienes llamar</translation>
    </message>
    <message>
        <source>Ask to be moved</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Pedir un cambio de puesto</translation>
    </message>
    <message>
        <source>Know the rules</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Conozca las reglas</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Your boundary plan</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Su plan de límites</translation>
    </message>
    <message>
        <source>Practice</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Write a new entry</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Escribir una nueva entrada</translation>
    </message>
    <message>
        <source>Your letters</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Sus cartas</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Get help now</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Pedir ayuda ahora</translation>
    </message>
    <message>
        <source>Cover and lock</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Cubrir y bloquear</translation>
    </message>
    <message>
        <source>Save, or go on, on the page you are at</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Guardar, o seguir, en la página donde está</translation>
    </message>
    <message>
        <source>Save the entry you write</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Guardar la entrada que escribe</translation>
    </message>
    <message>
        <source>Undo what the line at the foot tells</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Deshacer lo que dice la línea de abajo</translation>
    </message>
    <message>
        <source>Find, in the journal or in an entry</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Buscar, en el diario o en una entrada</translation>
    </message>
    <message>
        <source>The next place in an entry</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>El lugar siguiente en una entrada</translation>
    </message>
    <message>
        <source>The place before in an entry</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>El lugar anterior en una entrada</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Close BoundaryCheck</source>
        <extracomment>ui/actions.py</extracomment>
        <translation>Cerrar BoundaryCheck</translation>
    </message>
</context>
<context>
    <name>amounts</name>
    <message>
        <source>1 entry</source>
        <extracomment>ui/parts/amounts.py</extracomment>
        <translation>1 entrada</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <extracomment>ui/parts/amounts.py</extracomment>
        <translation>{count} entradas</translation>
    </message>
    <message>
        <source>Letters, people and plans that can be read: {count}.</source>
        <extracomment>ui/parts/amounts.py</extracomment>
        <translation>Cartas, personas y planes que se pueden leer: {count}.</translation>
    </message>
    <message>
        <source>Letters, people and plans that cannot be read: {count}.</source>
        <extracomment>ui/parts/amounts.py</extracomment>
        <translation>Cartas, personas y planes que no se pueden leer: {count}.</translation>
    </message>
    <message>
        <source>Files kept with them that can be read: {count}.</source>
        <extracomment>ui/parts/amounts.py</extracomment>
        <translation>Archivos guardados con ellos que se pueden leer: {count}.</translation>
    </message>
    <message>
        <source>Files kept with them that cannot be read: {count}.</source>
        <extracomment>ui/parts/amounts.py</extracomment>
        <translation>Archivos guardados con ellos que no se pueden leer: {count}.</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>No backup yet</source>
        <extracomment>ui/backup_words.py</extracomment>
        <translation>Todavía no hay copia de respaldo</translation>
    </message>
    <message>
        <source>Last verified backup: {when}</source>
        <extracomment>ui/backup_words.py</extracomment>
        <translation>Última copia comprobada: {when}</translation>
    </message>
    <message>
        <source>Your second place gets no backups now</source>
        <extracomment>ui/backup_words.py</extracomment>
        <translation>Su segundo lugar no recibe copias ahora</translation>
    </message>
    <message>
        <source>A backup could not be made</source>
        <extracomment>ui/backup_words.py</extracomment>
        <translation>No se pudo hacer una copia</translation>
    </message>
    <message>
        <source>BoundaryCheck tries again each time you open or lock your journal.</source>
        <extracomment>ui/backup_words.py</extracomment>
        <translation>BoundaryCheck prueba otra vez cada vez que usted abre o bloquea su diario.</translation>
    </message>
    <message>
        <source>Backups beside your journal have not worked since {when}.</source>
        <extracomment>ui/backup_words.py</extracomment>
        <translation>Las copias junto a su diario no funcionan desde el {when}.</translation>
    </message>
    <message>
        <source>A backup that fails changes nothing in your journal.</source>
        <extracomment>ui/backup_words.py</extracomment>
        <translation>Una copia que falla no cambia nada en su diario.</translation>
    </message>
    <message>
        <source>The backups beside your journal are fine. The second place has got none since {when}.</source>
        <extracomment>ui/backup_words.py</extracomment>
        <translation>Las copias junto a su diario están bien. El segundo lugar no recibe ninguna desde el {when}.</translation>
    </message>
    <message>
        <source>The second place has got no backups since {when}.</source>
        <extracomment>ui/backup_words.py</extracomment>
        <translation>El segundo lugar no recibe copias desde el {when}.</translation>
    </message>
    <message>
        <source>The key file here seems to belong to another journal</source>
        <extracomment>ui/parts/door_notes.py</extracomment>
        <translation>El archivo de clave de aquí parece ser de otro diario</translation>
    </message>
    <message>
        <source>Then your passphrase does not open it, although it is right. A backup beside your journal holds the right key file. What you wrote stays as it is.</source>
        <extracomment>ui/parts/door_notes.py</extracomment>
        <translation>Entonces su frase de contraseña no lo abre, aunque es correcta. Una copia junto a su diario tiene el archivo de clave correcto. Lo que escribió queda como está.</translation>
    </message>
    <message>
        <source>Put the key file back</source>
        <extracomment>ui/parts/door_notes.py</extracomment>
        <translation>Restaurar el archivo de clave</translation>
    </message>
    <message>
        <source>You can put it right once your journal is open, under Settings, Backups.</source>
        <extracomment>ui/parts/door_notes.py</extracomment>
        <translation>Puede arreglarlo una vez abierto su diario, en Configuración, Copias de respaldo.</translation>
    </message>
    <message>
        <source>Open it and see to the backups</source>
        <extracomment>ui/parts/door_notes.py</extracomment>
        <translation>Abrirlo y atender las copias</translation>
    </message>
</context>
<context>
    <name>bringing in</name>
    <message>
        <source>New here: {entries}.</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Lo que es nuevo aquí: {entries}.</translation>
    </message>
    <message>
        <source>Here already: {entries}.</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Ya aquí: {entries}.</translation>
    </message>
    <message>
        <source>Here, but not the same: {entries}. What you have stays.</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Aquí, pero no igual: {entries}. Lo que usted tiene se queda.</translation>
    </message>
    <message>
        <source>Here among the deleted ones: {entries}. They stay there.</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Aquí entre las eliminadas: {entries}. Se quedan ahí.</translation>
    </message>
    <message>
        <source>Erased for good here: {entries}. They do not come back.</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Borrado aquí para siempre: {entries}. No vuelve.</translation>
    </message>
    <message>
        <source>Left out: {count}.</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Dejado fuera: {count}.</translation>
    </message>
    <message>
        <source>And more.</source>
        <extracomment>ui/screens/bring_in.py</extracomment>
        <translation>Y más.</translation>
    </message>
</context>
<context>
    <name>contacts</name>
    <message>
        <source>, then {digits}</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>, después {digits}</translation>
    </message>
    <message>
        <source>This number is from you, on {day}.</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Este número lo puso usted, el {day}.</translation>
    </message>
    <message>
        <source>This number is from your agency: {name}.</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Este número es de su agencia: {name}.</translation>
    </message>
    <message>
        <source>English</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>español</translation>
    </message>
    <message>
        <source>What stands here is older: check before you rely on it. Do not wait with a call for that.</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Lo que dice aquí es más antiguo: compruébelo antes de confiar en ello. No espere por eso para llamar.</translation>
    </message>
    <message>
        <source>Check before you rely on it: this is older than 18 months.</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Compruébelo antes de confiar en ello: tiene más de 18 meses.</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>There is no printer on this computer.</source>
        <extracomment>ui/dialogs.py</extracomment>
        <translation>No hay una impresora en esta computadora.</translation>
    </message>
    <message>
        <source>Set one up in the settings of the computer. Or save a PDF, and print that where you trust the printer.</source>
        <extracomment>ui/dialogs.py</extracomment>
        <translation>Agregue una en la configuración de la computadora. O guarde un PDF, e imprímalo donde confíe en la impresora.</translation>
    </message>
    <message>
        <source>Understood</source>
        <extracomment>ui/dialogs.py</extracomment>
        <translation>Entendido</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>there is no terminal to ask on</source>
        <extracomment>cli/passphrase.py</extracomment>
        <translation>no hay una terminal donde preguntar</translation>
    </message>
    <message>
        <source>what was typed cannot be read as text</source>
        <extracomment>cli/passphrase.py</extracomment>
        <translation>lo que se escribió no se puede leer como texto</translation>
    </message>
    <message>
        <source>its parts do not fit together</source>
        <extracomment>cli/vault_commands.py</extracomment>
        <translation>sus partes no encajan</translation>
    </message>
    <message>
        <source>it is larger than a pack may be</source>
        <extracomment>content/agency.py</extracomment>
        <translation>es más grande de lo que puede ser una carpeta de agencia</translation>
    </message>
    <message>
        <source>it holds no kind of letter</source>
        <extracomment>content/kinds.py</extracomment>
        <translation>no contiene ninguna clase de carta</translation>
    </message>
    <message>
        <source>it is larger than a letter may be</source>
        <extracomment>content/kinds.py</extracomment>
        <translation>es más grande de lo que puede ser una carta</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <extracomment>content/reader.py</extracomment>
        <translation>tiene demasiados niveles</translation>
    </message>
    <message>
        <source>a valid e-mail address</source>
        <extracomment>delivery/mail.py</extracomment>
        <translation>una dirección de correo válida</translation>
    </message>
    <message>
        <source>the text is too long for a mail link</source>
        <extracomment>delivery/mail.py</extracomment>
        <translation>el texto es demasiado largo para un enlace de correo</translation>
    </message>
    <message>
        <source>that much text in one code</source>
        <extracomment>delivery/qr.py</extracomment>
        <translation>tanto texto en un solo código</translation>
    </message>
    <message>
        <source>the phone number</source>
        <extracomment>delivery/reach.py</extracomment>
        <translation>el número de teléfono</translation>
    </message>
    <message>
        <source>the e-mail address</source>
        <extracomment>delivery/reach.py</extracomment>
        <translation>la dirección de correo</translation>
    </message>
    <message>
        <source>it is too large</source>
        <extracomment>delivery/vcard.py</extracomment>
        <translation>es demasiado grande</translation>
    </message>
    <message>
        <source>its letters are not in UTF-8</source>
        <extracomment>delivery/vcard.py</extracomment>
        <translation>sus letras no están en UTF-8</translation>
    </message>
    <message>
        <source>there is no contact with a name in it</source>
        <extracomment>delivery/vcard.py</extracomment>
        <translation>no contiene ningún contacto con nombre</translation>
    </message>
    <message>
        <source>the key file is another journal&apos;s</source>
        <extracomment>domain/errors/damage.py</extracomment>
        <translation>el archivo de clave es de otro diario</translation>
    </message>
    <message>
        <source>its first page was changed</source>
        <extracomment>domain/errors/damage.py</extracomment>
        <translation>su primera página se cambió</translation>
    </message>
    <message>
        <source>some of its pages were changed</source>
        <extracomment>domain/errors/damage.py</extracomment>
        <translation>algunas de sus páginas se cambiaron</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <extracomment>domain/errors/damage.py</extracomment>
        <translation>le falta el final</translation>
    </message>
    <message>
        <source>a letter has a day that is none</source>
        <extracomment>services/request_records.py</extracomment>
        <translation>una carta tiene un día que no existe</translation>
    </message>
    <message>
        <source>a letter has no first step</source>
        <extracomment>services/request_records.py</extracomment>
        <translation>una carta no tiene primer paso</translation>
    </message>
    <message>
        <source>other words wait there</source>
        <extracomment>services/unsaved.py</extracomment>
        <translation>allí esperan otras palabras</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <extracomment>services/unsaved.py</extracomment>
        <translation>no responde</translation>
    </message>
    <message>
        <source>this desktop has no program that opens mail</source>
        <extracomment>system/handoff_linux.py</extracomment>
        <translation>este escritorio no tiene un programa que abra correo</translation>
    </message>
    <message>
        <source>this is not Windows</source>
        <extracomment>system/handoff_windows.py</extracomment>
        <translation>esto no es Windows</translation>
    </message>
    <message>
        <source>Windows did not take it</source>
        <extracomment>system/handoff_windows.py</extracomment>
        <translation>Windows no lo aceptó</translation>
    </message>
    <message>
        <source>it is longer than 2,000,000 characters</source>
        <extracomment>bringing in</extracomment>
        <translation>tiene más de 2,000,000 de caracteres</translation>
    </message>
    <message>
        <source>it stands there twice</source>
        <extracomment>bringing in</extracomment>
        <translation>está dos veces</translation>
    </message>
    <message>
        <source>its text is missing</source>
        <extracomment>bringing in</extracomment>
        <translation>le falta el texto</translation>
    </message>
    <message>
        <source>it is no month of RedNotebook</source>
        <extracomment>bringing in</extracomment>
        <translation>no es un mes de RedNotebook</translation>
    </message>
    <message>
        <source>it is hidden</source>
        <extracomment>bringing in</extracomment>
        <translation>está oculto</translation>
    </message>
    <message>
        <source>it is a link</source>
        <extracomment>bringing in</extracomment>
        <translation>es un enlace</translation>
    </message>
    <message>
        <source>it is no file</source>
        <extracomment>bringing in</extracomment>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>it is no folder</source>
        <extracomment>system/picked_files.py</extracomment>
        <translation>no es una carpeta</translation>
    </message>
    <message>
        <source>it is the file of another program</source>
        <extracomment>vault/backup_file.py</extracomment>
        <translation>es el archivo de otro programa</translation>
    </message>
    <message>
        <source>its note was changed</source>
        <extracomment>vault/backup_file.py</extracomment>
        <translation>su nota se cambió</translation>
    </message>
    <message>
        <source>the journal in it is not as long as it says</source>
        <extracomment>vault/backup_file.py</extracomment>
        <translation>el diario que contiene no tiene el largo que dice</translation>
    </message>
    <message>
        <source>the key file in it is another journal&apos;s</source>
        <extracomment>vault/backup_file.py</extracomment>
        <translation>el archivo de clave que contiene es de otro diario</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <extracomment>vault/backup_file.py</extracomment>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>it is not there</source>
        <extracomment>vault/backup_file.py</extracomment>
        <translation>no está</translation>
    </message>
    <message>
        <source>it is damaged, or the file of another program</source>
        <extracomment>vault/backup_file.py</extracomment>
        <translation>está dañado, o es el archivo de otro programa</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <extracomment>vault/backup_file.py</extracomment>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>its end is missing, or it is the file of another program</source>
        <extracomment>vault/backup_file.py</extracomment>
        <translation>le falta el final, o es el archivo de otro programa</translation>
    </message>
    <message>
        <source>its end is damaged</source>
        <extracomment>vault/backup_file.py</extracomment>
        <translation>su final está dañado</translation>
    </message>
    <message>
        <source>its list of contents is far too long</source>
        <extracomment>vault/backup_file.py</extracomment>
        <translation>su lista de contenido es demasiado larga</translation>
    </message>
    <message>
        <source>it does not hold exactly what a backup holds</source>
        <extracomment>vault/backup_file.py</extracomment>
        <translation>no contiene exactamente lo que contiene una copia</translation>
    </message>
    <message>
        <source>its contents are packed in a way that no backup is</source>
        <extracomment>vault/backup_file.py</extracomment>
        <translation>su contenido está comprimido como no lo está ninguna copia</translation>
    </message>
    <message>
        <source>its contents are longer than the file</source>
        <extracomment>vault/backup_file.py</extracomment>
        <translation>su contenido es más largo que el archivo</translation>
    </message>
    <message>
        <source>it was changed</source>
        <extracomment>vault/backups.py</extracomment>
        <translation>se cambió</translation>
    </message>
    <message>
        <source>nothing in it can be read any more</source>
        <extracomment>vault/damage.py</extracomment>
        <translation>ya no se puede leer nada de él</translation>
    </message>
    <message>
        <source>another program has its database open</source>
        <extracomment>vault/sqlite_errors.py</extracomment>
        <translation>otro programa tiene abierta su base de datos</translation>
    </message>
    <message>
        <source>a part of it is missing or was changed</source>
        <extracomment>vault/sqlite_errors.py</extracomment>
        <translation>una parte falta o se cambió</translation>
    </message>
    <message>
        <source>an entry in it is of an unknown kind</source>
        <extracomment>vault/entries.py</extracomment>
        <translation>contiene una entrada de tipo desconocido</translation>
    </message>
    <message>
        <source>it is too large for the memory of this computer</source>
        <extracomment>services/taking_along.py</extracomment>
        <translation>es demasiado grande para la memoria de esta computadora</translation>
    </message>
    <message>
        <source>how long things are kept is of an unknown kind</source>
        <extracomment>vault/keeping.py</extracomment>
        <translation>el tiempo de conservación es de un tipo desconocido</translation>
    </message>
    <message>
        <source>it is empty</source>
        <extracomment>vault/keyfile.py</extracomment>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>it is far too long</source>
        <extracomment>vault/keyfile.py</extracomment>
        <translation>es demasiado largo</translation>
    </message>
    <message>
        <source>its format number is below one</source>
        <extracomment>vault/keyfile.py</extracomment>
        <translation>su número de formato es menor que uno</translation>
    </message>
    <message>
        <source>its checksum does not match, so something in it was changed</source>
        <extracomment>vault/keyfile.py</extracomment>
        <translation>su suma de comprobación no coincide, así que algo se cambió</translation>
    </message>
    <message>
        <source>its slots are not one for the passphrase and at most one of each other kind</source>
        <extracomment>vault/keyfile.py</extracomment>
        <translation>sus cerraduras no son una para la frase de contraseña y como máximo una de cada otro tipo</translation>
    </message>
    <message>
        <source>it names an unknown way to derive the key</source>
        <extracomment>vault/keyfile.py</extracomment>
        <translation>nombra una forma desconocida de obtener la clave</translation>
    </message>
    <message>
        <source>it asks for an impossible amount of work to derive the key</source>
        <extracomment>vault/keyfile.py</extracomment>
        <translation>pide una cantidad imposible de trabajo para obtener la clave</translation>
    </message>
    <message>
        <source>its vault_id is not a UUID</source>
        <extracomment>vault/keyfile.py</extracomment>
        <translation>su vault_id no es un UUID</translation>
    </message>
    <message>
        <source>its created_at is not a time</source>
        <extracomment>vault/keyfile.py</extracomment>
        <translation>su created_at no es una hora</translation>
    </message>
    <message>
        <source>a file in it is not what was kept</source>
        <extracomment>vault/merge_records.py</extracomment>
        <translation>un archivo que contiene no es lo que se guardó</translation>
    </message>
    <message>
        <source>a date in it cannot be read</source>
        <extracomment>vault/moments.py</extracomment>
        <translation>una fecha que contiene no se puede leer</translation>
    </message>
    <message>
        <source>a date in it has no time zone</source>
        <extracomment>vault/moments.py</extracomment>
        <translation>una fecha que contiene no tiene zona horaria</translation>
    </message>
    <message>
        <source>a record in it is of an unknown kind</source>
        <extracomment>vault/records.py</extracomment>
        <translation>contiene un registro de tipo desconocido</translation>
    </message>
    <message>
        <source>some pages of the journal in it were changed</source>
        <extracomment>vault/restore.py</extracomment>
        <translation>algunas páginas del diario que contiene se cambiaron</translation>
    </message>
    <message>
        <source>nothing in it can be read</source>
        <extracomment>vault/salvage.py</extracomment>
        <translation>no se puede leer nada de él</translation>
    </message>
    <message>
        <source>it is too large to be read</source>
        <extracomment>vault/spill.py</extracomment>
        <translation>es demasiado grande para leerlo</translation>
    </message>
    <message>
        <source>a name stands twice</source>
        <extracomment>vault/strict_json.py</extracomment>
        <translation>un nombre está dos veces</translation>
    </message>
    <message>
        <source>a number is not finite</source>
        <extracomment>vault/strict_json.py</extracomment>
        <translation>un número no es finito</translation>
    </message>
    <message>
        <source>Something did not work.</source>
        <extracomment>errors</extracomment>
        <translation>Algo no funcionó.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <extracomment>errors</extracomment>
        <translation>Pruebe de nuevo.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was changed.</source>
        <extracomment>errors</extracomment>
        <translation>Se detuvo. No se cambió nada.</translation>
    </message>
    <message>
        <source>You can start it again at any time.</source>
        <extracomment>errors</extracomment>
        <translation>Puede empezarlo otra vez cuando quiera.</translation>
    </message>
    <message>
        <source>There is no journal in {place}.</source>
        <extracomment>errors</extracomment>
        <translation>No hay ningún diario en {place}.</translation>
    </message>
    <message>
        <source>Choose the folder where it was kept, or start a new journal.</source>
        <extracomment>errors</extracomment>
        <translation>Elija la carpeta donde se guardaba, o empiece un diario nuevo.</translation>
    </message>
    <message>
        <source>The place where your journal is kept cannot be reached now: {place}.</source>
        <extracomment>errors</extracomment>
        <translation>No se puede llegar ahora al lugar donde se guarda su diario: {place}.</translation>
    </message>
    <message>
        <source>Plug the stick in or connect the network folder, then try again. Your journal is not lost by this.</source>
        <extracomment>errors</extracomment>
        <translation>Conecte la memoria USB o la carpeta de red, y pruebe de nuevo. Su diario no se pierde por eso.</translation>
    </message>
    <message>
        <source>The place for backups cannot be reached now: {place}.</source>
        <extracomment>errors</extracomment>
        <translation>No se puede llegar ahora al lugar de las copias: {place}.</translation>
    </message>
    <message>
        <source>Plug the stick in or connect the network folder, then try again.</source>
        <extracomment>errors</extracomment>
        <translation>Conecte la memoria USB o la carpeta de red, y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>The place for backups did not answer in time: {place}.</source>
        <extracomment>errors</extracomment>
        <translation>El lugar para las copias no respondió a tiempo: {place}.</translation>
    </message>
    <message>
        <source>Check that its network folder or drive is connected, then try again.</source>
        <extracomment>errors</extracomment>
        <translation>Compruebe que su carpeta de red o unidad esté conectada, y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>{place} is a file, not a folder.</source>
        <extracomment>errors</extracomment>
        <translation>{place} es un archivo, no una carpeta.</translation>
    </message>
    <message>
        <source>Choose a folder. A journal is a folder with a key file and a database in it.</source>
        <extracomment>errors</extracomment>
        <translation>Elija una carpeta. Un diario es una carpeta con un archivo de clave y una base de datos.</translation>
    </message>
    <message>
        <source>{place} is not empty, so no new journal was put there.</source>
        <extracomment>errors</extracomment>
        <translation>{place} no está vacía, así que allí no se puso un diario nuevo.</translation>
    </message>
    <message>
        <source>Choose an empty folder, or one that is not there yet. Nothing was changed.</source>
        <extracomment>errors</extracomment>
        <translation>Elija una carpeta vacía, o una que todavía no exista. No se cambió nada.</translation>
    </message>
    <message>
        <source>This journal is already open: {holder}.</source>
        <extracomment>errors</extracomment>
        <translation>Este diario ya está abierto: {holder}.</translation>
    </message>
    <message>
        <source>Lock or close it there, then try again. Nothing was changed.</source>
        <extracomment>errors</extracomment>
        <translation>Bloquéelo o ciérrelo allí, y pruebe de nuevo. No se cambió nada.</translation>
    </message>
    <message>
        <source>This journal seems to be open on another computer: {holder}.</source>
        <extracomment>errors</extracomment>
        <translation>Este diario parece estar abierto en otra computadora: {holder}.</translation>
    </message>
    <message>
        <source>Close it there first. If that computer was switched off or crashed, open it here anyway.</source>
        <extracomment>errors</extracomment>
        <translation>Ciérrelo allí primero. Si esa computadora se apagó o falló, ábralo aquí de todos modos.</translation>
    </message>
    <message>
        <source>The drive that holds {place} cannot keep two programs from writing at the same time.</source>
        <extracomment>errors</extracomment>
        <translation>La unidad donde está {place} no puede impedir que dos programas escriban a la vez.</translation>
    </message>
    <message>
        <source>Keep the journal on this computer or on a stick, and set this place for backups instead.</source>
        <extracomment>errors</extracomment>
        <translation>Guarde el diario en esta computadora o en una memoria USB, y use ese lugar para las copias.</translation>
    </message>
    <message>
        <source>BoundaryCheck may not write in {place}.</source>
        <extracomment>errors</extracomment>
        <translation>BoundaryCheck no tiene permiso para escribir en {place}.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask whoever runs this computer about its permissions.</source>
        <extracomment>errors</extracomment>
        <translation>Elija otra carpeta, o pregunte por los permisos a quien administra esta computadora.</translation>
    </message>
    <message>
        <source>There is no room left on the disk that holds {place}.</source>
        <extracomment>errors</extracomment>
        <translation>No queda espacio en el disco donde está {place}.</translation>
    </message>
    <message>
        <source>Free some space and try again. What was saved before is still there.</source>
        <extracomment>errors</extracomment>
        <translation>Libere espacio y pruebe de nuevo. Lo que se guardó antes sigue ahí.</translation>
    </message>
    <message>
        <source>Writing to {place} failed: {reason}.</source>
        <extracomment>errors</extracomment>
        <translation>No se pudo escribir en {place}: {reason}.</translation>
    </message>
    <message>
        <source>Check that the disk or network folder is still connected, then try again.</source>
        <extracomment>errors</extracomment>
        <translation>Compruebe que el disco o la carpeta de red siga en su lugar, y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>{place} is not a backup that can be used: {reason}.</source>
        <extracomment>errors</extracomment>
        <translation>{place} no es una copia que se pueda usar: {reason}.</translation>
    </message>
    <message>
        <source>Choose another backup. Nothing was changed.</source>
        <extracomment>errors</extracomment>
        <translation>Elija otra copia. No se cambió nada.</translation>
    </message>
    <message>
        <source>That backup belongs to another journal.</source>
        <extracomment>errors</extracomment>
        <translation>Esa copia pertenece a otro diario.</translation>
    </message>
    <message>
        <source>Choose a backup of this journal, or restore it into a folder of its own.</source>
        <extracomment>errors</extracomment>
        <translation>Elija una copia de este diario, o restáurela en una carpeta propia.</translation>
    </message>
    <message>
        <source>There is no backup in {place}.</source>
        <extracomment>errors</extracomment>
        <translation>No hay ninguna copia en {place}.</translation>
    </message>
    <message>
        <source>Choose the folder or the stick where your backups are.</source>
        <extracomment>errors</extracomment>
        <translation>Elija la carpeta o la memoria USB donde están sus copias.</translation>
    </message>
    <message>
        <source>What was written to {place} could not be read back as it was.</source>
        <extracomment>errors</extracomment>
        <translation>Lo que se escribió en {place} no se pudo leer de vuelta como estaba.</translation>
    </message>
    <message>
        <source>The disk may be failing. Choose another place, and do not rely on this one.</source>
        <extracomment>errors</extracomment>
        <translation>Puede que el disco esté fallando. Elija otro lugar, y no confíe en este.</translation>
    </message>
    <message>
        <source>{place} is there already, and it is not a backup of this journal. It was left as it is.</source>
        <extracomment>errors</extracomment>
        <translation>{place} ya existe, y no es una copia de este diario. Se dejó como estaba.</translation>
    </message>
    <message>
        <source>Choose another name or another folder.</source>
        <extracomment>errors</extracomment>
        <translation>Elija otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <source>This certificate cannot be used.</source>
        <extracomment>errors</extracomment>
        <translation>Este certificado no se puede usar.</translation>
    </message>
    <message>
        <source>Ask the receiver for another one. Until then, print the letter and hand it over in person.</source>
        <extracomment>errors</extracomment>
        <translation>Pida otro al destinatario. Mientras tanto, imprima la carta y entréguela en persona.</translation>
    </message>
    <message>
        <source>This file holds no certificate.</source>
        <extracomment>errors</extracomment>
        <translation>Este archivo no contiene un certificado.</translation>
    </message>
    <message>
        <source>Ask the receiver for their S/MIME certificate: a file that ends in .pem, .crt or .cer.</source>
        <extracomment>errors</extracomment>
        <translation>Pida al destinatario su certificado S/MIME: un archivo que termina en .pem, .crt o .cer.</translation>
    </message>
    <message>
        <source>This file holds a private key (.p12, .pfx or .key). Only its owner should have it.</source>
        <extracomment>errors</extracomment>
        <translation>Este archivo contiene una clave privada (.p12, .pfx o .key). Solo su dueño debería tenerla.</translation>
    </message>
    <message>
        <source>Delete it, tell the receiver, and ask for the certificate alone: a file that ends in .pem, .crt or .cer.</source>
        <extracomment>errors</extracomment>
        <translation>Elimínelo, avise al destinatario y pida solo el certificado: un archivo que termina en .pem, .crt o .cer.</translation>
    </message>
    <message>
        <source>This certificate ran out on {until}.</source>
        <extracomment>errors</extracomment>
        <translation>Este certificado venció el {until}.</translation>
    </message>
    <message>
        <source>Ask the receiver for the new one. Until then, print the letter and hand it over in person.</source>
        <extracomment>errors</extracomment>
        <translation>Pida el nuevo al destinatario. Mientras tanto, imprima la carta y entréguela en persona.</translation>
    </message>
    <message>
        <source>This certificate is not valid before {since}.</source>
        <extracomment>errors</extracomment>
        <translation>Este certificado no es válido antes del {since}.</translation>
    </message>
    <message>
        <source>Check the date of this computer. If it is right, ask the receiver for the one that is valid now.</source>
        <extracomment>errors</extracomment>
        <translation>Revise la fecha de esta computadora. Si está bien, pida al destinatario el que es válido ahora.</translation>
    </message>
    <message>
        <source>This certificate is for signing only. Nothing can be sealed for it.</source>
        <extracomment>errors</extracomment>
        <translation>Este certificado es solo para firmar. Con él no se puede sellar nada.</translation>
    </message>
    <message>
        <source>Ask the receiver for the certificate for encryption. Until then, print the letter and hand it over in person.</source>
        <extracomment>errors</extracomment>
        <translation>Pida al destinatario el certificado para cifrar. Mientras tanto, imprima la carta y entréguela en persona.</translation>
    </message>
    <message>
        <source>This certificate is not made for mail.</source>
        <extracomment>errors</extracomment>
        <translation>Este certificado no es para correo.</translation>
    </message>
    <message>
        <source>Ask the receiver for their S/MIME certificate. Until then, print the letter and hand it over in person.</source>
        <extracomment>errors</extracomment>
        <translation>Pida al destinatario su certificado S/MIME. Mientras tanto, imprima la carta y entréguela en persona.</translation>
    </message>
    <message>
        <source>The key of this certificate is too short ({bits} bits) to keep a letter secret.</source>
        <extracomment>errors</extracomment>
        <translation>La clave de este certificado es demasiado corta ({bits} bits) para mantener secreta una carta.</translation>
    </message>
    <message>
        <source>Ask the receiver for one with at least 2048 bits. Until then, print the letter and hand it over in person.</source>
        <extracomment>errors</extracomment>
        <translation>Pida al destinatario uno de al menos 2048 bits. Mientras tanto, imprima la carta y entréguela en persona.</translation>
    </message>
    <message>
        <source>This certificate has a key of a kind that BoundaryCheck cannot seal for (elliptic curve).</source>
        <extracomment>errors</extracomment>
        <translation>Este certificado tiene una clave de un tipo con el que BoundaryCheck no puede sellar (curva elíptica).</translation>
    </message>
    <message>
        <source>Ask the receiver for one with an RSA key. Until then, print the letter and hand it over in person.</source>
        <extracomment>errors</extracomment>
        <translation>Pida al destinatario uno con una clave RSA. Mientras tanto, imprima la carta y entréguela en persona.</translation>
    </message>
    <message>
        <source>This certificate is not for the receiver&apos;s mail address.</source>
        <extracomment>errors</extracomment>
        <translation>Este certificado no es para la dirección de correo del destinatario.</translation>
    </message>
    <message>
        <source>Check the address. If it is right, ask the receiver for the certificate of that address.</source>
        <extracomment>errors</extracomment>
        <translation>Revise la dirección. Si está bien, pida al destinatario el certificado de esa dirección.</translation>
    </message>
    <message>
        <source>This certificate vouches only for itself. Anyone could have made it.</source>
        <extracomment>errors</extracomment>
        <translation>Este certificado solo responde por sí mismo. Cualquiera pudo haberlo hecho.</translation>
    </message>
    <message>
        <source>Call the receiver, have them read you its fingerprint, and compare: {fingerprint}.</source>
        <extracomment>errors</extracomment>
        <translation>Llame al destinatario, pídale que le lea su huella digital y compárela: {fingerprint}.</translation>
    </message>
    <message>
        <source>It is not known yet whether this certificate is really the receiver&apos;s.</source>
        <extracomment>errors</extracomment>
        <translation>Todavía no se sabe si este certificado es de verdad del destinatario.</translation>
    </message>
    <message>
        <source>The fingerprint is another one. This certificate may be someone else&apos;s.</source>
        <extracomment>errors</extracomment>
        <translation>La huella digital es otra. Este certificado puede ser de otra persona.</translation>
    </message>
    <message>
        <source>Do not use it. Ask the receiver again, by phone or in person.</source>
        <extracomment>errors</extracomment>
        <translation>No lo use. Pregunte otra vez al destinatario, por teléfono o en persona.</translation>
    </message>
    <message>
        <source>The key file (key.json) is missing from {place}. Your passphrase is not the problem.</source>
        <extracomment>errors</extracomment>
        <translation>Falta el archivo de clave (key.json) en {place}. Su frase de contraseña no es el problema.</translation>
    </message>
    <message>
        <source>Put the key file back from a backup. What you wrote stays as it is.</source>
        <extracomment>errors</extracomment>
        <translation>Restaure el archivo de clave desde una copia. Lo que escribió queda como está.</translation>
    </message>
    <message>
        <source>The key file (key.json) is damaged: {reason}. Your passphrase is not the problem.</source>
        <extracomment>errors</extracomment>
        <translation>El archivo de clave (key.json) está dañado: {reason}. Su frase de contraseña no es el problema.</translation>
    </message>
    <message>
        <source>Your passphrase is right, but the journal file is damaged: {reason}.</source>
        <extracomment>errors</extracomment>
        <translation>Su frase de contraseña es correcta, pero el archivo del diario está dañado: {reason}.</translation>
    </message>
    <message>
        <source>Restore a backup. The damaged journal is kept aside, so nothing is lost by that.</source>
        <extracomment>errors</extracomment>
        <translation>Restaure una copia. El diario dañado se guarda aparte, así que con eso no se pierde nada.</translation>
    </message>
    <message>
        <source>Your passphrase is right, but this key file (key.json) does not belong to this journal file.</source>
        <extracomment>errors</extracomment>
        <translation>Su frase de contraseña es correcta, pero este archivo de clave (key.json) no es de este archivo de diario.</translation>
    </message>
    <message>
        <source>Your passphrase is right, but the first part of the journal file is damaged.</source>
        <extracomment>errors</extracomment>
        <translation>Su frase de contraseña es correcta, pero la primera parte del archivo del diario está dañada.</translation>
    </message>
    <message>
        <source>Restore a backup, or rescue what can still be read into a new journal.</source>
        <extracomment>errors</extracomment>
        <translation>Restaure una copia, o rescate lo que todavía se puede leer en un diario nuevo.</translation>
    </message>
    <message>
        <source>Your passphrase is right, but the journal file is damaged: {damaged} of its {pages} parts.</source>
        <extracomment>errors</extracomment>
        <translation>Su frase de contraseña es correcta, pero el archivo del diario está dañado: {damaged} de sus {pages} partes.</translation>
    </message>
    <message>
        <source>Rescue the entries that can still be read into a new journal, or restore a backup.</source>
        <extracomment>errors</extracomment>
        <translation>Rescate las entradas que todavía se pueden leer en un diario nuevo, o restaure una copia.</translation>
    </message>
    <message>
        <source>Part of your journal file is damaged. Entries that cannot be read now: {lost}. The others are on the list.</source>
        <extracomment>errors</extracomment>
        <translation>Una parte del archivo de su diario está dañada. Entradas que ahora no se pueden leer: {lost}. Las demás están en la lista.</translation>
    </message>
    <message>
        <source>Your passphrase is right, but the end of the journal file is missing. It may not have been copied whole.</source>
        <extracomment>errors</extracomment>
        <translation>Su frase de contraseña es correcta, pero falta el final del archivo del diario. Quizá no se copió entero.</translation>
    </message>
    <message>
        <source>This journal was written by a newer BoundaryCheck (format {found}; this one knows up to {known}).</source>
        <extracomment>errors</extracomment>
        <translation>Este diario lo escribió un BoundaryCheck más nuevo (formato {found}; este conoce hasta el {known}).</translation>
    </message>
    <message>
        <source>Update BoundaryCheck on this computer. Nothing was changed.</source>
        <extracomment>errors</extracomment>
        <translation>Actualice BoundaryCheck en esta computadora. No se cambió nada.</translation>
    </message>
    <message>
        <source>That passphrase does not open this journal.</source>
        <extracomment>errors</extracomment>
        <translation>Esa frase de contraseña no abre este diario.</translation>
    </message>
    <message>
        <source>Check Caps Lock and the keyboard language, then type it again.</source>
        <extracomment>errors</extracomment>
        <translation>Revise Bloq Mayús (Caps Lock) y el idioma del teclado, y escríbala otra vez.</translation>
    </message>
    <message>
        <source>That passphrase is too short to protect anything.</source>
        <extracomment>errors</extracomment>
        <translation>Esa frase de contraseña es demasiado corta para proteger algo.</translation>
    </message>
    <message>
        <source>Use at least {floor} characters. Four or five unrelated words are easy to remember.</source>
        <extracomment>errors</extracomment>
        <translation>Use al menos {floor} caracteres. Cuatro o cinco palabras sin relación son fáciles de recordar.</translation>
    </message>
    <message>
        <source>That passphrase could be guessed too soon.</source>
        <extracomment>errors</extracomment>
        <translation>Esa frase de contraseña se podría adivinar muy pronto.</translation>
    </message>
    <message>
        <source>Add a word or two that have nothing to do with the rest, or take the one that is suggested.</source>
        <extracomment>errors</extracomment>
        <translation>Agregue una o dos palabras que no tengan que ver con el resto, o tome la que se sugiere.</translation>
    </message>
    <message>
        <source>That passphrase is longer than any journal takes.</source>
        <extracomment>errors</extracomment>
        <translation>Esa frase de contraseña es más larga de lo que acepta un diario.</translation>
    </message>
    <message>
        <source>A passphrase has at most {limit} characters.</source>
        <extracomment>errors</extracomment>
        <translation>Una frase de contraseña tiene como máximo {limit} caracteres.</translation>
    </message>
    <message>
        <source>There is not enough free memory on this computer to make the lock for your journal.</source>
        <extracomment>errors</extracomment>
        <translation>No hay bastante memoria libre en esta computadora para preparar el cifrado de su diario.</translation>
    </message>
    <message>
        <source>Close other programs, then try again. Nothing was changed.</source>
        <extracomment>errors</extracomment>
        <translation>Cierre otros programas y pruebe de nuevo. No se cambió nada.</translation>
    </message>
    <message>
        <source>Group {group} of the recovery key does not look right.</source>
        <extracomment>errors</extracomment>
        <translation>El grupo {group} de la clave de recuperación no parece correcto.</translation>
    </message>
    <message>
        <source>Compare it with your paper and type that group again. There are eight groups of five characters.</source>
        <extracomment>errors</extracomment>
        <translation>Compárelo con su papel y escriba otra vez ese grupo. Son ocho grupos de cinco caracteres.</translation>
    </message>
    <message>
        <source>That recovery key belongs to another journal.</source>
        <extracomment>errors</extracomment>
        <translation>Esa clave de recuperación es de otro diario.</translation>
    </message>
    <message>
        <source>Look for the key that you wrote down for this journal, or choose the journal it belongs to.</source>
        <extracomment>errors</extracomment>
        <translation>Busque la clave que anotó para este diario, o elija el diario al que pertenece.</translation>
    </message>
    <message>
        <source>That recovery key was made for this journal, but it was replaced or removed since, or never typed back.</source>
        <extracomment>errors</extracomment>
        <translation>Esa clave de recuperación se hizo para este diario, pero después se reemplazó o se quitó, o nunca se confirmó escribiéndola aquí.</translation>
    </message>
    <message>
        <source>Use the newest key that you wrote down.</source>
        <extracomment>errors</extracomment>
        <translation>Use la clave más nueva que haya anotado.</translation>
    </message>
    <message>
        <source>No recovery key opens this journal.</source>
        <extracomment>errors</extracomment>
        <translation>Ninguna clave de recuperación abre este diario.</translation>
    </message>
    <message>
        <source>Try every passphrase you may have used, in capitals and small letters, and in each keyboard language.</source>
        <extracomment>errors</extracomment>
        <translation>Pruebe cada frase de contraseña que pudo haber usado, en mayúsculas y minúsculas, y con cada idioma del teclado.</translation>
    </message>
    <message>
        <source>There is another copy of this journal in its folder. After renewing the key it could not be read any more.</source>
        <extracomment>errors</extracomment>
        <translation>Hay otra copia de este diario en su carpeta. Después de renovar la clave ya no se podría leer.</translation>
    </message>
    <message>
        <source>Merge that copy first, so that nothing in it is lost. Then renew the key.</source>
        <extracomment>errors</extracomment>
        <translation>Una primero esa copia, para que no se pierda nada de ella. Después renueve la clave.</translation>
    </message>
    <message>
        <source>{place} could not be read as such a journal: {reason}.</source>
        <extracomment>errors</extracomment>
        <translation>{place} no se pudo leer como un diario de ese tipo: {reason}.</translation>
    </message>
    <message>
        <source>Check what it is, and choose again. Nothing was changed.</source>
        <extracomment>errors</extracomment>
        <translation>Compruebe qué es, y elija otra vez. No se cambió nada.</translation>
    </message>
    <message>
        <source>There is no entry among those you chose.</source>
        <extracomment>errors</extracomment>
        <translation>No hay ninguna entrada entre las que eligió.</translation>
    </message>
    <message>
        <source>Choose other days or kinds. No file was written.</source>
        <extracomment>errors</extracomment>
        <translation>Elija otros días o tipos. No se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>There is something called {place} already. It was left as it is.</source>
        <extracomment>errors</extracomment>
        <translation>Ya existe algo que se llama {place}. Se dejó como estaba.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <extracomment>errors</extracomment>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>{place} is inside the folder of a journal. Nothing was written there.</source>
        <extracomment>errors</extracomment>
        <translation>{place} está dentro de la carpeta de un diario. Allí no se escribió nada.</translation>
    </message>
    <message>
        <source>Choose another folder: what lies beside the journal is not encrypted with it.</source>
        <extracomment>errors</extracomment>
        <translation>Elija otra carpeta: lo que está junto al diario no se cifra con él.</translation>
    </message>
    <message>
        <source>{place} was made by a newer BoundaryCheck.</source>
        <extracomment>errors</extracomment>
        <translation>{place} lo hizo un BoundaryCheck más nuevo.</translation>
    </message>
    <message>
        <source>Install the newest version and try again. Nothing was changed.</source>
        <extracomment>errors</extracomment>
        <translation>Instale la versión más nueva y pruebe de nuevo. No se cambió nada.</translation>
    </message>
    <message>
        <source>That text is longer than one entry can hold ({limit} characters).</source>
        <extracomment>errors</extracomment>
        <translation>Ese texto es más largo de lo que cabe en una entrada ({limit} caracteres).</translation>
    </message>
    <message>
        <source>Split it over several entries. Nothing was lost: it is still where you typed it.</source>
        <extracomment>errors</extracomment>
        <translation>Repártalo en varias entradas. No se perdió nada: sigue donde lo escribió.</translation>
    </message>
    <message>
        <source>That tag is longer than a tag can be ({limit} characters).</source>
        <extracomment>errors</extracomment>
        <translation>Esa etiqueta es más larga de lo que puede ser ({limit} caracteres).</translation>
    </message>
    <message>
        <source>Make it one or two words.</source>
        <extracomment>errors</extracomment>
        <translation>Hágala de una o dos palabras.</translation>
    </message>
    <message>
        <source>One entry can have {limit} tags.</source>
        <extracomment>errors</extracomment>
        <translation>Una entrada puede tener {limit} etiquetas.</translation>
    </message>
    <message>
        <source>Take some of them off first.</source>
        <extracomment>errors</extracomment>
        <translation>Quite primero algunas.</translation>
    </message>
    <message>
        <source>One entry can have {limit} links.</source>
        <extracomment>errors</extracomment>
        <translation>Una entrada puede tener {limit} enlaces.</translation>
    </message>
    <message>
        <source>This journal is on hold. Nothing in it can be deleted.</source>
        <extracomment>errors</extracomment>
        <translation>Este diario está en retención. No se puede eliminar nada de él.</translation>
    </message>
    <message>
        <source>Nothing was changed. If the reason for the hold is over, you can lift it in the settings.</source>
        <extracomment>errors</extracomment>
        <translation>No se cambió nada. Si ya pasó el motivo de la retención, puede quitarla en la configuración.</translation>
    </message>
    <message>
        <source>There is nothing written yet.</source>
        <extracomment>errors</extracomment>
        <translation>Todavía no hay nada escrito.</translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <extracomment>errors</extracomment>
        <translation>Escriba primero unas palabras.</translation>
    </message>
    <message>
        <source>That entry is not in this journal.</source>
        <extracomment>errors</extracomment>
        <translation>Esa entrada no está en este diario.</translation>
    </message>
    <message>
        <source>Go back to the list; it shows what is there.</source>
        <extracomment>errors</extracomment>
        <translation>Vuelva a la lista; muestra lo que hay.</translation>
    </message>
    <message>
        <source>That is not in this journal any more.</source>
        <extracomment>errors</extracomment>
        <translation>Eso ya no está en este diario.</translation>
    </message>
    <message>
        <source>That is more text than can be kept together ({limit} kilobytes).</source>
        <extracomment>errors</extracomment>
        <translation>Es más texto del que se puede guardar junto ({limit} kilobytes).</translation>
    </message>
    <message>
        <source>Shorten it, or write a part of it into the journal. Nothing was lost: it is still where you typed it.</source>
        <extracomment>errors</extracomment>
        <translation>Acórtelo, o escriba una parte en el diario. No se perdió nada: sigue donde lo escribió.</translation>
    </message>
    <message>
        <source>That file is larger than a journal takes ({limit} megabytes).</source>
        <extracomment>errors</extracomment>
        <translation>Ese archivo es más grande de lo que acepta un diario ({limit} megabytes).</translation>
    </message>
    <message>
        <source>Choose a smaller file, or keep it where it is. Nothing was changed.</source>
        <extracomment>errors</extracomment>
        <translation>Elija un archivo más pequeño, o déjelo donde está. No se cambió nada.</translation>
    </message>
    <message>
        <source>You are using BoundaryCheck without saving, so there is no journal on this disk.</source>
        <extracomment>errors</extracomment>
        <translation>Está usando BoundaryCheck sin guardar, así que no hay un diario en este disco.</translation>
    </message>
    <message>
        <source>Start a journal of your own first.</source>
        <extracomment>errors</extracomment>
        <translation>Primero empiece un diario suyo.</translation>
    </message>
    <message>
        <source>The journal is locked.</source>
        <extracomment>errors</extracomment>
        <translation>El diario está bloqueado.</translation>
    </message>
    <message>
        <source>Open it with your passphrase and try again.</source>
        <extracomment>errors</extracomment>
        <translation>Ábralo con su frase de contraseña y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>That kind of letter is not here now.</source>
        <extracomment>errors</extracomment>
        <translation>Esa clase de carta no está aquí ahora.</translation>
    </message>
    <message>
        <source>If it is one of your agency&apos;s, choose its folder in the settings. Or begin another letter.</source>
        <extracomment>errors</extracomment>
        <translation>Si es de su agencia, elija su carpeta en la configuración. O empiece otra carta.</translation>
    </message>
    <message>
        <source>A content file that came with BoundaryCheck is damaged: {file}, {key}: {reason}.</source>
        <extracomment>errors</extracomment>
        <translation>Un archivo de contenido que venía con BoundaryCheck está dañado: {file}, {key}: {reason}.</translation>
    </message>
    <message>
        <source>Install BoundaryCheck again. Your journal is not touched by this.</source>
        <extracomment>errors</extracomment>
        <translation>Instale BoundaryCheck de nuevo. Su diario no se toca con eso.</translation>
    </message>
    <message>
        <source>Something in your agency&apos;s folder cannot be used: {file}, {key}: {reason}.</source>
        <extracomment>errors</extracomment>
        <translation>Algo en la carpeta de su agencia no se puede usar: {file}, {key}: {reason}.</translation>
    </message>
    <message>
        <source>Everything that comes with BoundaryCheck is here. Ask whoever made the folder to mend it.</source>
        <extracomment>errors</extracomment>
        <translation>Todo lo que viene con BoundaryCheck está aquí. Pida que lo corrija a quien hizo la carpeta.</translation>
    </message>
    <message>
        <source>That file of contacts could not be read: {reason}.</source>
        <extracomment>errors</extracomment>
        <translation>Ese archivo de contactos no se pudo leer: {reason}.</translation>
    </message>
    <message>
        <source>Save it from your phone or address book as a vCard (.vcf), and try again. Nothing was changed.</source>
        <extracomment>errors</extracomment>
        <translation>Guárdelo desde su celular o libreta de contactos como vCard (.vcf), y pruebe de nuevo. No se cambió nada.</translation>
    </message>
    <message>
        <source>That is not something BoundaryCheck can use: {what_for}.</source>
        <extracomment>errors</extracomment>
        <translation>BoundaryCheck no puede usar eso: {what_for}.</translation>
    </message>
    <message>
        <source>Check it digit by digit, and type it again.</source>
        <extracomment>errors</extracomment>
        <translation>Revíselo cifra por cifra, y escríbalo otra vez.</translation>
    </message>
    <message>
        <source>A letter of your agency&apos;s cannot be used: {file}, {key}: {reason}.</source>
        <extracomment>errors</extracomment>
        <translation>Una carta de su agencia no se puede usar: {file}, {key}: {reason}.</translation>
    </message>
    <message>
        <source>The letters that come with BoundaryCheck are there all the same. Tell those who made the folder.</source>
        <extracomment>errors</extracomment>
        <translation>Las cartas que vienen con BoundaryCheck están de todos modos. Avise a quienes hicieron la carpeta.</translation>
    </message>
    <message>
        <source>The request still needs: {missing}.</source>
        <extracomment>errors</extracomment>
        <translation>A la solicitud todavía le falta: {missing}.</translation>
    </message>
    <message>
        <source>Fill it in; everything else can stay as it is.</source>
        <extracomment>errors</extracomment>
        <translation>Llénelo; todo lo demás puede quedar como está.</translation>
    </message>
    <message>
        <source>Nothing stands here yet that says who this is.</source>
        <extracomment>errors</extracomment>
        <translation>Aquí todavía no hay nada que diga quién es.</translation>
    </message>
    <message>
        <source>Type a name, a role or an e-mail address.</source>
        <extracomment>errors</extracomment>
        <translation>Escriba un nombre, un cargo o un correo electrónico.</translation>
    </message>
    <message>
        <source>That e-mail address cannot be right.</source>
        <extracomment>errors</extracomment>
        <translation>Ese correo electrónico no puede ser correcto.</translation>
    </message>
    <message>
        <source>Type one plain address, such as name@example.org, or leave it empty.</source>
        <extracomment>errors</extracomment>
        <translation>Escriba una sola dirección, como nombre@example.org, o déjelo vacío.</translation>
    </message>
    <message>
        <source>No mail program took the message: {reason}.</source>
        <extracomment>errors</extracomment>
        <translation>Ningún programa de correo tomó el mensaje: {reason}.</translation>
    </message>
    <message>
        <source>Copy the text, print it, or save it as a PDF instead.</source>
        <extracomment>errors</extracomment>
        <translation>Mejor copie el texto, imprímalo o guárdelo como PDF.</translation>
    </message>
    <message>
        <source>There are {limit} people on your home page already.</source>
        <extracomment>errors</extracomment>
        <translation>Ya hay {limit} personas en su página de inicio.</translation>
    </message>
    <message>
        <source>Take one of them off it first.</source>
        <extracomment>errors</extracomment>
        <translation>Primero quite una de ellas.</translation>
    </message>
    <message>
        <source>This computer could not start the call: {reason}.</source>
        <extracomment>errors</extracomment>
        <translation>Esta computadora no pudo empezar la llamada: {reason}.</translation>
    </message>
    <message>
        <source>Dial the number on your own phone, or point its camera at the code.</source>
        <extracomment>errors</extracomment>
        <translation>Marque el número en su propio celular, o apunte su cámara al código.</translation>
    </message>
    <message>
        <source>{place} could not be read: {reason}.</source>
        <extracomment>errors</extracomment>
        <translation>{place} no se pudo leer: {reason}.</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may read it, or choose another file.</source>
        <extracomment>errors</extracomment>
        <translation>Compruebe que siga ahí y que usted pueda leerlo, o elija otro archivo.</translation>
    </message>
    <message>
        <source>The printer did not take the letter.</source>
        <extracomment>errors</extracomment>
        <translation>La impresora no tomó la carta.</translation>
    </message>
    <message>
        <source>Check that it is switched on and connected, or save the letter as a PDF instead.</source>
        <extracomment>errors</extracomment>
        <translation>Compruebe que esté encendida y conectada, o mejor guarde la carta como PDF.</translation>
    </message>
    <message>
        <source>There is no screen to show BoundaryCheck on.</source>
        <extracomment>errors</extracomment>
        <translation>No hay una pantalla donde mostrar BoundaryCheck.</translation>
    </message>
    <message>
        <source>Start it from a desktop session, or use the command line: boundarycheck --help.</source>
        <extracomment>errors</extracomment>
        <translation>Ábralo desde una sesión de escritorio, o use la línea de comandos: boundarycheck --help.</translation>
    </message>
    <message>
        <source>The request has moved on since this page was shown.</source>
        <extracomment>errors</extracomment>
        <translation>La solicitud siguió adelante desde que se mostró esta página.</translation>
    </message>
    <message>
        <source>Go back to your letters; they show where it stands now.</source>
        <extracomment>errors</extracomment>
        <translation>Vuelva a sus cartas; muestran en qué está.</translation>
    </message>
    <message>
        <source>There is no passphrase: {reason}.</source>
        <extracomment>errors</extracomment>
        <translation>No hay frase de contraseña: {reason}.</translation>
    </message>
    <message>
        <source>Run this in a terminal, or hand it over with --passphrase-fd N.</source>
        <extracomment>errors</extracomment>
        <translation>Ejecute esto en una terminal, o entréguela con --passphrase-fd N.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Nothing was changed.</source>
        <extracomment>errors</extracomment>
        <translation>Las dos frases de contraseña no son iguales. No se cambió nada.</translation>
    </message>
    <message>
        <source>Try again, and type it slowly both times.</source>
        <extracomment>errors</extracomment>
        <translation>Pruebe de nuevo, y escríbala despacio las dos veces.</translation>
    </message>
    <message>
        <source>The journal file (journal.db) in {place} is {state}.</source>
        <extracomment>errors</extracomment>
        <translation>El archivo del diario (journal.db) en {place} está {state}.</translation>
    </message>
    <message>
        <source>Look for another copy of this folder, or put a backup back: vault backup {place} --list shows them.</source>
        <extracomment>errors</extracomment>
        <translation>Busque otra copia de esta carpeta, o restaure una copia de respaldo: vault backup {place} --list las muestra.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <extracomment>errors</extracomment>
        <translation>No se ha eliminado nada.</translation>
    </message>
    <message>
        <source>Read what stands above. To go on, type yes, or add --yes.</source>
        <extracomment>errors</extracomment>
        <translation>Lea lo que está arriba. Para seguir, escriba yes, o agregue --yes.</translation>
    </message>
    <message>
        <source>Entry {entry} is not in this journal, or is among the deleted ones already. Nothing was deleted.</source>
        <extracomment>errors</extracomment>
        <translation>La entrada {entry} no está en este diario, o ya está entre las eliminadas. No se eliminó nada.</translation>
    </message>
    <message>
        <source>See what there is with: journal list.</source>
        <extracomment>errors</extracomment>
        <translation>Vea lo que hay con: journal list.</translation>
    </message>
    <message>
        <source>Entry {entry} is not among the deleted ones. Nothing was put back.</source>
        <extracomment>errors</extracomment>
        <translation>La entrada {entry} no está entre las eliminadas. No se devolvió nada.</translation>
    </message>
    <message>
        <source>See which are with: journal list --bin.</source>
        <extracomment>errors</extracomment>
        <translation>Vea cuáles lo están con: journal list --bin.</translation>
    </message>
    <message>
        <source>The journal is still on hold.</source>
        <extracomment>errors</extracomment>
        <translation>El diario sigue en retención.</translation>
    </message>
    <message>
        <source>Read what stands above. To lift the hold, type yes, or add --yes.</source>
        <extracomment>errors</extracomment>
        <translation>Lea lo que está arriba. Para quitar la retención, escriba yes, o agregue --yes.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {key}: {reason}.</source>
        <extracomment>errors</extracomment>
        <translation>{file} no se puede usar: {key}: {reason}.</translation>
    </message>
    <message>
        <source>Correct it and try again; docs/command-line.md shows what stands in it.</source>
        <extracomment>errors</extracomment>
        <translation>Corríjalo y pruebe de nuevo; docs/command-line.md muestra qué contiene.</translation>
    </message>
    <message>
        <source>There is no such kind of letter. There are: {known}.</source>
        <extracomment>errors</extracomment>
        <translation>No existe esa clase de carta. Hay: {known}.</translation>
    </message>
    <message>
        <source>Choose one of them, or name an agency&apos;s folder with --pack.</source>
        <extracomment>errors</extracomment>
        <translation>Elija una de ellas, o indique la carpeta de una agencia con --pack.</translation>
    </message>
    <message>
        <source>The text could not be read: it is not in UTF-8.</source>
        <extracomment>errors</extracomment>
        <translation>El texto no se pudo leer: no está en UTF-8.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and try again. Nothing was changed.</source>
        <extracomment>errors</extracomment>
        <translation>Guárdelo en UTF-8 y pruebe de nuevo. No se cambió nada.</translation>
    </message>
    <message>
        <source>That was not brought back, because you began something new in its place.</source>
        <extracomment>errors</extracomment>
        <translation>Eso no se recuperó, porque usted empezó algo nuevo en su lugar.</translation>
    </message>
    <message>
        <source>Keep the new one or let it go. Then press Undo again.</source>
        <extracomment>errors</extracomment>
        <translation>Guarde lo nuevo o descártelo. Después oprima Deshacer otra vez.</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <extracomment>bringing in</extracomment>
        <translation>es otra clase de archivo</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <extracomment>bringing in</extracomment>
        <translation>no se puede abrir</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>sign-in by a directory (SSSD)</source>
        <extracomment>system/machine/marks.py</extracomment>
        <translation>inicio de sesión por un directorio (SSSD)</translation>
    </message>
    <message>
        <source>a domain (realmd)</source>
        <extracomment>system/machine/marks.py</extracomment>
        <translation>un dominio (realmd)</translation>
    </message>
    <message>
        <source>a domain (Kerberos)</source>
        <extracomment>system/machine/marks.py</extracomment>
        <translation>un dominio (Kerberos)</translation>
    </message>
    <message>
        <source>browser rules</source>
        <extracomment>system/machine/marks.py</extracomment>
        <translation>reglas del navegador</translation>
    </message>
    <message>
        <source>a domain (winbind)</source>
        <extracomment>system/machine/marks.py</extracomment>
        <translation>un dominio (winbind)</translation>
    </message>
    <message>
        <source>a braille display (BRLTTY)</source>
        <extracomment>system/machine/marks.py</extracomment>
        <translation>una línea braille (BRLTTY)</translation>
    </message>
    <message>
        <source>a console screen reader (espeakup)</source>
        <extracomment>system/machine/marks.py</extracomment>
        <translation>un lector de pantalla de consola (espeakup)</translation>
    </message>
    <message>
        <source>an on-screen keyboard (Onboard)</source>
        <extracomment>system/machine/marks.py</extracomment>
        <translation>un teclado en pantalla (Onboard)</translation>
    </message>
    <message>
        <source>an on-screen keyboard (Maliit)</source>
        <extracomment>system/machine/marks.py</extracomment>
        <translation>un teclado en pantalla (Maliit)</translation>
    </message>
    <message>
        <source>iCloud Drive</source>
        <extracomment>system/machine/marks.py</extracomment>
        <translation>iCloud Drive</translation>
    </message>
    <message>
        <source>a cloud drive</source>
        <extracomment>system/machine/marks.py</extracomment>
        <translation>una unidad en la nube</translation>
    </message>
</context>
<context>
    <name>home-safety</name>
    <message>
        <source>See the backups</source>
        <extracomment>ui/parts/home_safety.py</extracomment>
        <translation>Ver las copias</translation>
    </message>
    <message>
        <source>Your second place gets no backups now</source>
        <extracomment>ui/parts/home_safety.py</extracomment>
        <translation>Su segundo lugar no recibe copias ahora</translation>
    </message>
    <message>
        <source>The backups beside your journal work. Plug the stick in, or connect the folder.</source>
        <extracomment>ui/parts/home_safety.py</extracomment>
        <translation>Las copias junto a su diario funcionan. Conecte la memoria USB o la carpeta.</translation>
    </message>
    <message>
        <source>Backups do not work now</source>
        <extracomment>ui/parts/home_safety.py</extracomment>
        <translation>Las copias no funcionan ahora</translation>
    </message>
    <message>
        <source>Your journal itself is fine. See what keeps them from it.</source>
        <extracomment>ui/parts/home_safety.py</extracomment>
        <translation>Su diario está bien. Vea qué se lo impide.</translation>
    </message>
    <message>
        <source>What you wrote over a week ago is in no backup yet</source>
        <extracomment>ui/parts/home_safety.py</extracomment>
        <translation>Lo que escribió hace más de una semana todavía no está en ninguna copia</translation>
    </message>
    <message>
        <source>Making one takes a moment.</source>
        <extracomment>ui/parts/home_safety.py</extracomment>
        <translation>Hacer una toma un momento.</translation>
    </message>
    <message>
        <source>There is a second copy of your journal</source>
        <extracomment>ui/parts/home_safety.py</extracomment>
        <translation>Hay una segunda copia de su diario</translation>
    </message>
    <message>
        <source>It may hold entries that are not in this one. Nothing is lost while you decide.</source>
        <extracomment>ui/parts/home_safety.py</extracomment>
        <translation>Puede tener entradas que no están en este. No se pierde nada mientras usted decide.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <extracomment>ui/parts/home_safety.py</extracomment>
        <translation>Mirarla</translation>
    </message>
</context>
<context>
    <name>keeping</name>
    <message>
        <source>Always</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>90 days</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>90 días</translation>
    </message>
    <message>
        <source>1 year</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>1 año</translation>
    </message>
    <message>
        <source>3 years</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>3 años</translation>
    </message>
    <message>
        <source>7 years</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>7 años</translation>
    </message>
    <message>
        <source>1 entry</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>1 entrada</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>{count} entradas</translation>
    </message>
    <message>
        <source>1 check or decision</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>1 autoevaluación o decisión</translation>
    </message>
    <message>
        <source>{count} checks and decisions</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>{count} autoevaluaciones y decisiones</translation>
    </message>
    <message>
        <source>1 letter</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>1 carta</translation>
    </message>
    <message>
        <source>{count} letters</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>{count} cartas</translation>
    </message>
    <message>
        <source>1 deleted entry</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>1 entrada eliminada</translation>
    </message>
    <message>
        <source>{count} deleted entries</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>{count} entradas eliminadas</translation>
    </message>
    <message>
        <source>1 entry that you chose to keep for {time} was erased.</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>Se borró 1 entrada que usted eligió conservar {time}.</translation>
    </message>
    <message>
        <source>{count} entries that you chose to keep for {time} were erased.</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>Se borraron {count} entradas que usted eligió conservar {time}.</translation>
    </message>
    <message>
        <source>1 check or decision that you chose to keep for {time} was erased.</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>Se borró 1 autoevaluación o decisión que usted eligió conservar {time}.</translation>
    </message>
    <message>
        <source>{count} checks and decisions that you chose to keep for {time} were erased.</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>Se borraron {count} autoevaluaciones y decisiones que usted eligió conservar {time}.</translation>
    </message>
    <message>
        <source>1 letter that you chose to keep for {time} was erased.</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>Se borró 1 carta que usted eligió conservar {time}.</translation>
    </message>
    <message>
        <source>{count} letters that you chose to keep for {time} were erased.</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>Se borraron {count} cartas que usted eligió conservar {time}.</translation>
    </message>
    <message>
        <source>1 deleted entry was erased for good.</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>1 entrada eliminada se borró para siempre.</translation>
    </message>
    <message>
        <source>{count} deleted entries were erased for good.</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>{count} entradas eliminadas se borraron para siempre.</translation>
    </message>
    <message>
        <source>Its {days} days were over.</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>Sus {days} días terminaron.</translation>
    </message>
    <message>
        <source>Their {days} days were over.</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>Sus {days} días terminaron.</translation>
    </message>
    <message>
        <source>Erased last because the time was over, on {day}: {what}.</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>Lo último que se borró porque se acabó su tiempo, el {day}: {what}.</translation>
    </message>
    <message>
        <source>Its {days} days are over. It is erased when you open the journal on another day.</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>Sus {days} días terminaron. Se borra cuando usted abra el diario otro día.</translation>
    </message>
    <message>
        <source>It stays here until {day}. Then it is erased for good.</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>Se queda aquí hasta el {day}. Después se borra para siempre.</translation>
    </message>
    <message>
        <source>The next one goes no sooner than {day}.</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>La próxima no se va antes del {day}.</translation>
    </message>
    <message>
        <source>What is erased cannot be brought back.</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>Lo que se borra no se puede recuperar.</translation>
    </message>
    <message>
        <source>The hold on this journal, until it was lifted</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>La retención de este diario, hasta que se quitó</translation>
    </message>
    <message>
        <source>On hold since {since}. Lifted {until}.</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>En retención desde {since}. Se quitó {until}.</translation>
    </message>
    <message>
        <source>Kept because of the hold: what a merge replaced</source>
        <extracomment>ui/keeping_words.py</extracomment>
        <translation>Guardado por la retención: lo que reemplazó una unión de copias</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Entry</source>
        <extracomment>ui/journal_list.py</extracomment>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Check of a situation</source>
        <extracomment>ui/journal_list.py</extracomment>
        <translation>Autoevaluación de una situación</translation>
    </message>
    <message>
        <source>Warning signs</source>
        <extracomment>ui/journal_list.py</extracomment>
        <translation>Señales de peligro</translation>
    </message>
</context>
<context>
    <name>links</name>
    <message>
        <source>A check</source>
        <extracomment>ui/link_words.py</extracomment>
        <translation>Una autoevaluación</translation>
    </message>
    <message>
        <source>My plan</source>
        <extracomment>ui/link_words.py</extracomment>
        <translation>Mi plan</translation>
    </message>
    <message>
        <source>A letter</source>
        <extracomment>ui/link_words.py</extracomment>
        <translation>Una carta</translation>
    </message>
    <message>
        <source>One of my people</source>
        <extracomment>ui/link_words.py</extracomment>
        <translation>Alguien de mi gente</translation>
    </message>
    <message>
        <source>Someone to call</source>
        <extracomment>ui/link_words.py</extracomment>
        <translation>Alguien a quien llamar</translation>
    </message>
    <message>
        <source>{kind} that was deleted, or is not here</source>
        <extracomment>ui/link_words.py</extracomment>
        <translation>{kind} (se eliminó o no está aquí)</translation>
    </message>
    <message>
        <source>{kind} of {day}</source>
        <extracomment>ui/link_words.py</extracomment>
        <translation>{kind} del {day}</translation>
    </message>
</context>
<context>
    <name>locking</name>
    <message>
        <source>You press &quot;Cover and lock&quot;, or its keys</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>Usted oprime &quot;Cubrir y bloquear&quot;, o sus teclas</translation>
    </message>
    <message>
        <source>You press Shift three times within 5 seconds</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>Usted oprime Shift tres veces en 5 segundos</translation>
    </message>
    <message>
        <source>Nobody touches the keyboard or the mouse</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>Nadie toca el teclado ni el ratón</translation>
    </message>
    <message>
        <source>You minimize the window</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>Usted minimiza la ventana</translation>
    </message>
    <message>
        <source>The screen is locked, or the screen saver starts</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>La pantalla se bloquea, o empieza el protector de pantalla</translation>
    </message>
    <message>
        <source>The system locks your login session</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>El sistema bloquea su sesión</translation>
    </message>
    <message>
        <source>The computer goes to sleep</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>La computadora entra en suspensión</translation>
    </message>
    <message>
        <source>The lid of the laptop is closed</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>Se cierra la tapa de la computadora portátil</translation>
    </message>
    <message>
        <source>Another user takes over the screen</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>Otro usuario toma la pantalla</translation>
    </message>
    <message>
        <source>A remote session is cut off</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>Se corta una sesión remota</translation>
    </message>
    <message>
        <source>You log out</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>Usted cierra su sesión</translation>
    </message>
    <message>
        <source>The computer shuts down or restarts</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>La computadora se apaga o se reinicia</translation>
    </message>
    <message>
        <source>Heard here.</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>Aquí se recibe.</translation>
    </message>
    <message>
        <source>Not heard here.</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>Aquí no se recibe.</translation>
    </message>
    <message>
        <source>Cannot be known until it happens.</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>No se puede saber hasta que pase.</translation>
    </message>
    <message>
        <source>This desktop has no message bus, or it went away.</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>Este escritorio no tiene un canal de mensajes, o se fue.</translation>
    </message>
    <message>
        <source>This computer has no system message bus, or it went away.</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>Esta computadora no tiene un canal de mensajes del sistema, o se fue.</translation>
    </message>
    <message>
        <source>No program on this desktop tells others when the screen is locked.</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>Ningún programa de este escritorio avisa a otros cuando se bloquea la pantalla.</translation>
    </message>
    <message>
        <source>This computer has no login service that tells programs about it.</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>Esta computadora no tiene un servicio de inicio de sesión que avise a los programas.</translation>
    </message>
    <message>
        <source>The login service does not know which session this program belongs to.</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>El servicio de inicio de sesión no sabe a qué sesión pertenece este programa.</translation>
    </message>
    <message>
        <source>But the computer does not wait until the journal is locked.</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>Pero la computadora no espera hasta que el diario esté bloqueado.</translation>
    </message>
    <message>
        <source>Not every computer has a lid.</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>No toda computadora tiene tapa.</translation>
    </message>
    <message>
        <source>BoundaryCheck cannot listen for it on this kind of computer yet.</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>BoundaryCheck todavía no puede recibirlo en este tipo de computadora.</translation>
    </message>
    <message>
        <source>The system refused to tell.</source>
        <extracomment>ui/lock_words.py</extracomment>
        <translation>El sistema se negó a avisar.</translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message>
        <source>New here: {entries}.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Lo que es nuevo aquí: {entries}.</translation>
    </message>
    <message>
        <source>New among the deleted entries here: {entries}. There they stay for 30 days from now.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Nuevo aquí entre las entradas eliminadas: {entries}. Ahí se queda 30 días desde ahora.</translation>
    </message>
    <message>
        <source>Newer words in that copy: {entries}. The words you have now are kept beside them.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Palabras más nuevas en esa copia: {entries}. Las que usted tiene ahora se guardan al lado.</translation>
    </message>
    <message>
        <source>Newer words here: {entries}. They stay.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Palabras más nuevas aquí: {entries}. Se quedan.</translation>
    </message>
    <message>
        <source>Deleted or put back in that copy: {entries}. The same happens here.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Eliminado o devuelto en esa copia: {entries}. Aquí pasa lo mismo.</translation>
    </message>
    <message>
        <source>Erased for good in that copy: {entries}. They are erased here too.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Borrado para siempre en esa copia: {entries}. Aquí también se borra.</translation>
    </message>
    <message>
        <source>Erased for good here: {entries}. They do not come back.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Borrado aquí para siempre: {entries}. No vuelve.</translation>
    </message>
    <message>
        <source>The same in both: {entries}.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Igual en las dos: {entries}.</translation>
    </message>
    <message>
        <source>Letters, people and plans that are new here: {count}.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Cartas, personas y planes que son nuevos aquí: {count}.</translation>
    </message>
    <message>
        <source>Letters, people and plans that are newer in that copy: {count}. They take the place of yours.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Cartas, personas y planes que son más nuevos en esa copia: {count}. Toman el lugar de los suyos.</translation>
    </message>
    <message>
        <source>Letters, people and plans that are newer here: {count}. They stay.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Cartas, personas y planes que son más nuevos aquí: {count}. Se quedan.</translation>
    </message>
    <message>
        <source>Letters, people and plans erased for good in that copy: {count}. They are erased here too.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Cartas, personas y planes borrados para siempre en esa copia: {count}. Aquí también se borran.</translation>
    </message>
    <message>
        <source>Letters, people and plans erased for good here: {count}. They do not come back.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Cartas, personas y planes borrados aquí para siempre: {count}. No vuelven.</translation>
    </message>
    <message>
        <source>Files that come along with them: {count}.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Archivos que vienen con ellos: {count}.</translation>
    </message>
    <message>
        <source>Files that were removed in that copy: {count}. They are removed here too.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Archivos que se quitaron en esa copia: {count}. Aquí también se quitan.</translation>
    </message>
    <message>
        <source>Added: {entries}.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Agregado: {entries}.</translation>
    </message>
    <message>
        <source>Added to the deleted entries, where they stay for 30 days: {entries}.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Agregado a las entradas eliminadas, donde se queda 30 días: {entries}.</translation>
    </message>
    <message>
        <source>Took the newer words: {entries}. The ones from before are kept beside them.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Se tomaron las palabras más nuevas: {entries}. Las de antes se guardan al lado.</translation>
    </message>
    <message>
        <source>Deleted or put back: {entries}.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Eliminado o devuelto: {entries}.</translation>
    </message>
    <message>
        <source>Erased, as in that copy: {entries}.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Borrado, como en esa copia: {entries}.</translation>
    </message>
    <message>
        <source>Left out, because they were erased for good here: {entries}.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Dejado fuera, porque se borró aquí para siempre: {entries}.</translation>
    </message>
    <message>
        <source>Letters, people and plans added: {count}.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Cartas, personas y planes agregados: {count}.</translation>
    </message>
    <message>
        <source>Letters, people and plans taken from that copy, where they were newer: {count}.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Cartas, personas y planes tomados de esa copia, donde eran más nuevos: {count}.</translation>
    </message>
    <message>
        <source>Letters, people and plans erased, as in that copy: {count}.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Cartas, personas y planes borrados, como en esa copia: {count}.</translation>
    </message>
    <message>
        <source>Letters, people and plans left out, because they were erased for good here: {count}.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Cartas, personas y planes dejados fuera, porque se borraron aquí para siempre: {count}.</translation>
    </message>
    <message>
        <source>Files added: {count}.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Archivos agregados: {count}.</translation>
    </message>
    <message>
        <source>Files removed, as in that copy: {count}.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Archivos quitados, como en esa copia: {count}.</translation>
    </message>
    <message>
        <source>Unfinished words from that copy come along.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Las palabras sin terminar de esa copia vienen también.</translation>
    </message>
    <message>
        <source>Your details for letters come along.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Sus datos para las cartas vienen también.</translation>
    </message>
    <message>
        <source>That copy is on hold. So this journal is on hold too: nothing in it can be deleted.</source>
        <extracomment>ui/merge_words.py</extracomment>
        <translation>Esa copia está en retención. Por eso este diario también queda en retención: no se puede eliminar nada de él.</translation>
    </message>
</context>
<context>
    <name>openness</name>
    <message>
        <source>We do not know which hours, so we cannot say if anyone answers now.</source>
        <extracomment>ui/parts/openness.py</extracomment>
        <translation>No sabemos en qué horario, así que no podemos decir si alguien contesta ahora.</translation>
    </message>
    <message>
        <source>This computer cannot tell if anyone answers now.</source>
        <extracomment>ui/parts/openness.py</extracomment>
        <translation>Esta computadora no puede saber si alguien contesta ahora.</translation>
    </message>
    <message>
        <source>Open now.</source>
        <extracomment>ui/parts/openness.py</extracomment>
        <translation>Abierto ahora.</translation>
    </message>
    <message>
        <source>Closed.</source>
        <extracomment>ui/parts/openness.py</extracomment>
        <translation>Cerrado.</translation>
    </message>
    <message>
        <source>Open now, until {when} your time.</source>
        <extracomment>ui/parts/openness.py</extracomment>
        <translation>Abierto ahora, hasta {when}, hora de usted.</translation>
    </message>
    <message>
        <source>Closed now. Opens {when} your time.</source>
        <extracomment>ui/parts/openness.py</extracomment>
        <translation>Cerrado ahora. Abre {when}, hora de usted.</translation>
    </message>
</context>
<context>
    <name>reach</name>
    <message>
        <source>Call</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Text message</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Mensaje de texto</translation>
    </message>
    <message>
        <source>E-mail</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Website</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>Code: point your phone&apos;s camera at it. It leaves nothing on this computer. Your phone lists the call.</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Código: apunte la cámara de su celular. No deja nada en esta computadora. Su celular anota la llamada.</translation>
    </message>
    <message>
        <source>Copy: stays on the clipboard for {seconds} seconds. A clipboard history may keep it longer.</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Copiar: queda en el portapapeles {seconds} segundos. Un historial del portapapeles puede guardarlo más tiempo.</translation>
    </message>
    <message>
        <source>Call from this computer: another program gets the number, and may list the call.</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Llamar desde esta computadora: otro programa recibe el número, y puede anotar la llamada.</translation>
    </message>
    <message>
        <source>E-mail: your mail program opens, and may keep a draft with this address.</source>
        <extracomment>ui/parts/reach_card.py</extracomment>
        <translation>Correo: se abre su programa de correo, y puede guardar un borrador con esta dirección.</translation>
    </message>
</context>
<context>
    <name>record paper</name>
    <message>
        <source>Letter: {subject}</source>
        <extracomment>ui/record_paper.py</extracomment>
        <translation>Carta: {subject}</translation>
    </message>
    <message>
        <source>To: {receiver}</source>
        <extracomment>ui/record_paper.py</extracomment>
        <translation>Para: {receiver}</translation>
    </message>
    <message>
        <source>Printed on: {day}</source>
        <extracomment>ui/record_paper.py</extracomment>
        <translation>Impreso el: {day}</translation>
    </message>
    <message>
        <source>{name}, {size} bytes, SHA-256 {sha256}</source>
        <extracomment>ui/record_paper.py</extracomment>
        <translation>{name}, {size} bytes, SHA-256 {sha256}</translation>
    </message>
    <message>
        <source>Record of a letter</source>
        <extracomment>ui/record_paper.py</extracomment>
        <translation>Registro de una carta</translation>
    </message>
    <message>
        <source>What happened</source>
        <extracomment>ui/record_paper.py</extracomment>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Copies that are kept of what left</source>
        <extracomment>ui/record_paper.py</extracomment>
        <translation>Copias que se guardan de lo que salió</translation>
    </message>
    <message>
        <source>The words of the letter</source>
        <extracomment>ui/record_paper.py</extracomment>
        <translation>Las palabras de la carta</translation>
    </message>
    <message>
        <source>Begun</source>
        <extracomment>ui/record_paper.py</extracomment>
        <translation>Empezada</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>ui/record_paper.py</extracomment>
        <translation>Registro</translation>
    </message>
</context>
<context>
    <name>recovery paper</name>
    <message>
        <source>Recovery key</source>
        <extracomment>ui/recovery_paper.py</extracomment>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Eight groups, from left to right, the upper row first.</source>
        <extracomment>ui/recovery_paper.py</extracomment>
        <translation>Ocho grupos, de izquierda a derecha, primero la fila de arriba.</translation>
    </message>
    <message>
        <source>Keep this sheet where only you can reach it. It cannot be made again.</source>
        <extracomment>ui/recovery_paper.py</extracomment>
        <translation>Guarde esta hoja donde solo usted pueda llegar. No se puede hacer otra vez.</translation>
    </message>
    <message>
        <source>Date: {line}</source>
        <extracomment>ui/recovery_paper.py</extracomment>
        <translation>Fecha: {line}</translation>
    </message>
</context>
<context>
    <name>remedies</name>
    <message>
        <source>Try again</source>
        <extracomment>ui/parts/remedies.py</extracomment>
        <translation>Probar de nuevo</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <extracomment>ui/parts/remedies.py</extracomment>
        <translation>Elegir otra carpeta</translation>
    </message>
    <message>
        <source>Use my recovery key</source>
        <extracomment>ui/parts/remedies.py</extracomment>
        <translation>Usar mi clave de recuperación</translation>
    </message>
    <message>
        <source>Put the key file back</source>
        <extracomment>ui/parts/remedies.py</extracomment>
        <translation>Restaurar el archivo de clave</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <extracomment>ui/parts/remedies.py</extracomment>
        <translation>Restaurar una copia</translation>
    </message>
    <message>
        <source>Rescue what can be read</source>
        <extracomment>ui/parts/remedies.py</extracomment>
        <translation>Rescatar lo que se puede leer</translation>
    </message>
    <message>
        <source>Show that window</source>
        <extracomment>ui/parts/remedies.py</extracomment>
        <translation>Mostrar esa ventana</translation>
    </message>
    <message>
        <source>Open it here anyway</source>
        <extracomment>ui/parts/remedies.py</extracomment>
        <translation>Abrirlo aquí de todos modos</translation>
    </message>
    <message>
        <source>Merge the copy</source>
        <extracomment>ui/parts/remedies.py</extracomment>
        <translation>Unir la copia</translation>
    </message>
    <message>
        <source>See the hold</source>
        <extracomment>ui/parts/remedies.py</extracomment>
        <translation>Ver la retención</translation>
    </message>
</context>
<context>
    <name>requests</name>
    <message>
        <source>Not handed over yet</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Todavía sin entregar</translation>
    </message>
    <message>
        <source>Did it go?</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>¿Se entregó?</translation>
    </message>
    <message>
        <source>Handed over</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Entregada</translation>
    </message>
    <message>
        <source>They have it</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Ya la tienen</translation>
    </message>
    <message>
        <source>They said yes</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Dijeron que sí</translation>
    </message>
    <message>
        <source>They said no</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Dijeron que no</translation>
    </message>
    <message>
        <source>You took it back</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Usted la retiró</translation>
    </message>
    <message>
        <source>It did not go</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>No se entregó</translation>
    </message>
    <message>
        <source>Made ready to leave</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Preparada para salir</translation>
    </message>
    <message>
        <source>Receipt confirmed</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Recepción confirmada</translation>
    </message>
    <message>
        <source>Granted</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Concedida</translation>
    </message>
    <message>
        <source>Declined</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Negada</translation>
    </message>
    <message>
        <source>Taken back</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Open in mail program</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Abrir en el programa de correo</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Save sealed file</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Guardar el archivo sellado</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>as a draft in the mail program</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>como borrador en el programa de correo</translation>
    </message>
    <message>
        <source>as a PDF file</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>como archivo PDF</translation>
    </message>
    <message>
        <source>as a sealed file</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>como archivo sellado</translation>
    </message>
    <message>
        <source>on paper</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>en papel</translation>
    </message>
    <message>
        <source>by the clipboard</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>por el portapapeles</translation>
    </message>
    <message>
        <source>The letter lies in a private folder of this session for a minute, then it is removed; at a lock at once. The mail program keeps its own draft. Your employer can read mail at work. Look whether the letter is attached before you send it.</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>La carta queda un minuto en una carpeta privada de esta sesión, y después se quita; con un bloqueo, de inmediato. El programa de correo guarda su propio borrador. Su empleador puede leer el correo del trabajo. Mire que la carta esté adjunta antes de enviarla.</translation>
    </message>
    <message>
        <source>Sealed, by mail or as a file</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Sellada, por correo o como archivo</translation>
    </message>
    <message>
        <source>What lies on this computer, in the draft and in the mail, only the receiver can open. That you wrote to them shows.</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Lo que queda en esta computadora, en el borrador y en el correo solo lo puede abrir el destinatario. Se ve que usted le escribió.</translation>
    </message>
    <message>
        <source>A file in the folder you choose. Your account can read it, and those who run this computer.</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Un archivo en la carpeta que usted elija. Lo pueden leer su cuenta y quienes administran esta computadora.</translation>
    </message>
    <message>
        <source>The printer, and the print server at work, may keep a copy. While it prints, the letter is in a temporary file on this computer, not encrypted.</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>La impresora, y el servidor de impresión del trabajo, pueden guardar una copia. Mientras se imprime, la carta está en un archivo temporal de esta computadora, sin cifrar.</translation>
    </message>
    <message>
        <source>The text is on the clipboard for {seconds} seconds. Until then other programs can read it. A program that remembers what was copied may keep it longer.</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>El texto queda en el portapapeles {seconds} segundos. Hasta entonces otros programas pueden leerlo. Un programa que recuerda lo copiado puede guardarlo más tiempo.</translation>
    </message>
    <message>
        <source>In every case</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>En todos los casos</translation>
    </message>
    <message>
        <source>A copy of what left is kept in your journal, encrypted. Without a journal it is gone at the lock.</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Una copia de lo que salió se guarda en su diario, cifrada. Sin diario se va con el bloqueo.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Todavía nadie</translation>
    </message>
    <message>
        <source>Words of your agency</source>
        <extracomment>ui/request_words.py</extracomment>
        <translation>Palabras de su agencia</translation>
    </message>
</context>
<context>
    <name>restore</name>
    <message>
        <source>Put the key file back</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Restaurar el archivo de clave</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Restaurar desde una copia</translation>
    </message>
    <message>
        <source>The key file turns your passphrase into the key. Each backup has a copy of it. What you wrote stays as it is.</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>El archivo de clave convierte su frase de contraseña en la clave. Cada copia tiene uno igual. Lo que escribió queda como está.</translation>
    </message>
    <message>
        <source>A backup is your journal as it was on that day. What you have now is never overwritten.</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Una copia de respaldo es su diario como estaba ese día. Lo que tiene ahora nunca se sobrescribe.</translation>
    </message>
    <message>
        <source>The journal is in {folder}</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>El diario está en {folder}</translation>
    </message>
    <message>
        <source>It will be put into {folder}</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Se pondrá en {folder}</translation>
    </message>
    <message>
        <source>Put back the key file of {when}?</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>¿Devolver el archivo de clave del {when}?</translation>
    </message>
    <message>
        <source>Your journal then opens with the passphrase of that day. What you wrote is not touched, and a key file that is there now is kept aside.</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Su diario se abre entonces con la frase de contraseña de ese día. Lo que escribió no se toca, y si ahora hay un archivo de clave, se guarda aparte.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Your present journal is kept aside in {folder}, in the folder kept-aside. Nothing is overwritten. What you wrote after that day stays in the one kept aside. If it is on hold, the restored one is too.</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Su diario actual se guarda aparte en {folder}, en la carpeta kept-aside. No se sobrescribe nada. Lo que escribió después de ese día se queda en el que se guarda aparte. Si está en retención, el restaurado también queda así.</translation>
    </message>
    <message>
        <source>There is no journal in {folder} now. The backup is put there, and the backup file stays.</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Ahora no hay un diario en {folder}. La copia se pone allí, y el archivo de la copia se queda.</translation>
    </message>
    <message>
        <source>Restore the backup of {when}?</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>¿Restaurar la copia del {when}?</translation>
    </message>
    <message>
        <source>Restore it</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Restaurarla</translation>
    </message>
    <message>
        <source>Putting the key file back.</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Devolviendo el archivo de clave.</translation>
    </message>
    <message>
        <source>Restoring your journal.</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Restaurando su diario.</translation>
    </message>
    <message>
        <source>The key file is back in its place</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>El archivo de clave está de nuevo en su lugar</translation>
    </message>
    <message>
        <source>Your journal is back as it was on {when}</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Su diario está de nuevo como el {when}</translation>
    </message>
    <message>
        <source>Your recovery key opens it, and you choose a new passphrase.</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Su clave de recuperación lo abre, y usted elige una nueva frase de contraseña.</translation>
    </message>
    <message>
        <source>It opens with the passphrase you had on that day.</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Se abre con la frase de contraseña que usted tenía ese día.</translation>
    </message>
    <message>
        <source>What was there before is kept in {folder}</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Lo que estaba antes se guarda en {folder}</translation>
    </message>
    <message>
        <source>A hold on it goes on here, if it could be read. Was it on hold? Then look on the page Keeping and deleting whether it still is.</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Una retención sigue aquí, si se pudo leer. ¿Estaba en retención? Entonces mire en la página Conservar y eliminar si todavía lo está.</translation>
    </message>
    <message>
        <source>The backup opened.</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>La copia se abrió.</translation>
    </message>
    <message>
        <source>{count} of {of} backups opened.</source>
        <extracomment>ui/restore_words.py</extracomment>
        <translation>Se abrieron {count} de {of} copias.</translation>
    </message>
</context>
<context>
    <name>sources</name>
    <message>
        <source>Source:</source>
        <extracomment>ui/parts/claims.py</extracomment>
        <translation>Fuente:</translation>
    </message>
    <message>
        <source>Sources:</source>
        <extracomment>ui/parts/claims.py</extracomment>
        <translation>Fuentes:</translation>
    </message>
    <message>
        <source>{name} ({year}; as of {as_of})</source>
        <extracomment>ui/parts/claims.py</extracomment>
        <translation>{name} ({year}; con fecha de {as_of})</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Fuente: {source}</translation>
    </message>
    <message>
        <source>Source: {source}, as of {year}</source>
        <extracomment>ui/parts/contact_card.py</extracomment>
        <translation>Fuente: {source}, con fecha de {year}</translation>
    </message>
</context>
<context>
    <name>strength</name>
    <message>
        <source>very weak</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>muy débil</translation>
    </message>
    <message>
        <source>weak</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>débil</translation>
    </message>
    <message>
        <source>fair</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>regular</translation>
    </message>
    <message>
        <source>strong</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>fuerte</translation>
    </message>
    <message>
        <source>very strong</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>muy fuerte</translation>
    </message>
    <message>
        <source>Say it to yourself a few times. Nobody can look it up for you.</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>Dígala varias veces en voz baja. Nadie puede buscarla por usted.</translation>
    </message>
    <message>
        <source>It is short. Add words until there are four or five that have nothing to do with each other.</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>Es corta. Agregue palabras hasta que haya cuatro o cinco que no tengan nada que ver entre sí.</translation>
    </message>
    <message>
        <source>Many people use this, or most of it, so it is tried first. Add words that nobody would expect.</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>Mucha gente usa esta, o casi toda, así que se prueba primero. Agregue palabras que nadie esperaría.</translation>
    </message>
    <message>
        <source>Repeating letters or words adds little. Add different words.</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>Repetir letras o palabras agrega poco. Agregue palabras distintas.</translation>
    </message>
    <message>
        <source>Rows like abc or 321 are tried early. Add words that have nothing to do with them.</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>Series como abc o 321 se prueban pronto. Agregue palabras que no tengan que ver con ellas.</translation>
    </message>
    <message>
        <source>Keys that lie side by side are tried early. Add words that have nothing to do with them.</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>Teclas que están juntas se prueban pronto. Agregue palabras que no tengan que ver con ellas.</translation>
    </message>
    <message>
        <source>Dates are tried early, also birthdays. Add words that have nothing to do with the date.</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>Las fechas se prueban pronto, también los cumpleaños. Agregue palabras que no tengan que ver con la fecha.</translation>
    </message>
    <message>
        <source>Names are tried early. Add words that have nothing to do with the name.</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>Los nombres se prueban pronto. Agregue palabras que no tengan que ver con el nombre.</translation>
    </message>
    <message>
        <source>A single word is in every word list. Add three or four that have nothing to do with it.</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>Una sola palabra está en todas las listas. Agregue tres o cuatro que no tengan que ver con ella.</translation>
    </message>
    <message>
        <source>Add a word or two that have nothing to do with the rest.</source>
        <extracomment>ui/parts/strength.py</extracomment>
        <translation>Agregue una o dos palabras que no tengan que ver con el resto.</translation>
    </message>
</context>
<context>
    <name>wallet card</name>
    <message>
        <source>If {cue}:</source>
        <extracomment>ui/card_paper.py</extracomment>
        <translation>Si {cue}:</translation>
    </message>
    <message>
        <source>Then tell {who}, this shift.</source>
        <extracomment>ui/card_paper.py</extracomment>
        <translation>Después contárselo a {who}, en este turno.</translation>
    </message>
    <message>
        <source>First small ask:</source>
        <extracomment>ui/card_paper.py</extracomment>
        <translation>Primer favor pequeño:</translation>
    </message>
    <message>
        <source>988 · 911, day and night</source>
        <extracomment>ui/card_paper.py</extracomment>
        <translation>988 · 911, de día y de noche</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>ui/card_paper.py</extracomment>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>watchers</name>
    <message>
        <source>What can they see?</source>
        <extracomment>ui/parts/watcher_view.py</extracomment>
        <translation>¿Qué pueden ver?</translation>
    </message>
    <message>
        <source>Locked</source>
        <extracomment>ui/parts/watcher_view.py</extracomment>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>ui/parts/watcher_view.py</extracomment>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Without saving</source>
        <extracomment>ui/parts/watcher_view.py</extracomment>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>May read your words</source>
        <extracomment>ui/parts/watcher_view.py</extracomment>
        <translation>Puede leer sus palabras</translation>
    </message>
    <message>
        <source>May come upon a part</source>
        <extracomment>ui/parts/watcher_view.py</extracomment>
        <translation>Puede dar con una parte</translation>
    </message>
    <message>
        <source>Needs a passphrase or key</source>
        <extracomment>ui/parts/watcher_view.py</extracomment>
        <translation>Necesita una frase de contraseña o una clave</translation>
    </message>
    <message>
        <source>Gets none of your words</source>
        <extracomment>ui/parts/watcher_view.py</extracomment>
        <translation>No obtiene ninguna de sus palabras</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>A situation I checked</source>
        <extracomment>services</extracomment>
        <translation>Una situación que revisé</translation>
    </message>
    <message>
        <source>Warning signs I looked for</source>
        <extracomment>services</extracomment>
        <translation>Señales de peligro que miré</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>services</extracomment>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>services</extracomment>
        <translation>No</translation>
    </message>
    <message>
        <source>Not sure</source>
        <extracomment>services</extracomment>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>What was part of it:</source>
        <extracomment>services</extracomment>
        <translation>Lo que era parte de ello:</translation>
    </message>
    <message>
        <source>I recognized none of the examples.</source>
        <extracomment>services</extracomment>
        <translation>No reconocí ninguno de los ejemplos.</translation>
    </message>
    <message>
        <source>It is something I am thinking of doing.</source>
        <extracomment>services</extracomment>
        <translation>Es algo que pienso hacer.</translation>
    </message>
    <message>
        <source>It is something that has happened.</source>
        <extracomment>services</extracomment>
        <translation>Es algo que ya pasó.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <extracomment>services</extracomment>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Once</source>
        <extracomment>services</extracomment>
        <translation>Una vez</translation>
    </message>
    <message>
        <source>More than once</source>
        <extracomment>services</extracomment>
        <translation>Más de una vez</translation>
    </message>
    <message>
        <source>I prefer not to say</source>
        <extracomment>services</extracomment>
        <translation>Prefiero no decirlo</translation>
    </message>
    <message>
        <source>My journal</source>
        <extracomment>services</extracomment>
        <translation>Mi diario</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>services</extracomment>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Made on {day}. Entries: {count}. This file is not encrypted.</source>
        <extracomment>services</extracomment>
        <translation>Hecho el {day}. Entradas: {count}. Este archivo no está cifrado.</translation>
    </message>
    <message>
        <source>Made on {day}. Entries: {count}. Whoever has this can read it.</source>
        <extracomment>services</extracomment>
        <translation>Hecho el {day}. Entradas: {count}. Quien tenga esto puede leerlo.</translation>
    </message>
    <message>
        <source>Entry</source>
        <extracomment>services</extracomment>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Check of a situation</source>
        <extracomment>services</extracomment>
        <translation>Autoevaluación de una situación</translation>
    </message>
    <message>
        <source>Warning signs</source>
        <extracomment>services</extracomment>
        <translation>Señales de peligro</translation>
    </message>
    <message>
        <source>Written</source>
        <extracomment>services</extracomment>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>services</extracomment>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Happened</source>
        <extracomment>services</extracomment>
        <translation>Ocurrió</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>services</extracomment>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Brought in from a file</source>
        <extracomment>services</extracomment>
        <translation>Traída de un archivo</translation>
    </message>
    <message>
        <source>Written, as that file says</source>
        <extracomment>services</extracomment>
        <translation>Escrito, según ese archivo</translation>
    </message>
    <message>
        <source>This entry was among the deleted ones.</source>
        <extracomment>services</extracomment>
        <translation>Esta entrada estaba entre las eliminadas.</translation>
    </message>
    <message>
        <source>What stood here before, written {when}</source>
        <extracomment>services</extracomment>
        <translation>Lo que decía aquí antes, escrito el {when}</translation>
    </message>
    <message>
        <source>What stood here before, written {when}, as the file says that it came from</source>
        <extracomment>services</extracomment>
        <translation>Lo que decía aquí antes, escrito el {when}, según el archivo del que vino</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <extracomment>services</extracomment>
        <translation>Pertenece a</translation>
    </message>
    <message>
        <source>a kept check</source>
        <extracomment>services</extracomment>
        <translation>una autoevaluación guardada</translation>
    </message>
    <message>
        <source>a boundary plan</source>
        <extracomment>services</extracomment>
        <translation>un plan de límites</translation>
    </message>
    <message>
        <source>a letter</source>
        <extracomment>services</extracomment>
        <translation>una carta</translation>
    </message>
    <message>
        <source>one of your people</source>
        <extracomment>services</extracomment>
        <translation>una persona de su gente</translation>
    </message>
    <message>
        <source>someone to call</source>
        <extracomment>services</extracomment>
        <translation>alguien a quien llamar</translation>
    </message>
    <message>
        <source>More than once: {signs}.</source>
        <extracomment>services</extracomment>
        <translation>Más de una vez: {signs}.</translation>
    </message>
    <message>
        <source>You left this unsaid: {signs}.</source>
        <extracomment>services</extracomment>
        <translation>Usted no dijo nada sobre: {signs}.</translation>
    </message>
    <message>
        <source>If something may matter to a report, an investigation or a court case, you may have a duty to keep it. Destroying records in such a case can be a crime of its own. Ask a lawyer first if you are not sure.</source>
        <extracomment>keeping</extracomment>
        <translation>Si algo puede importar para un reporte, una investigación o un caso judicial, quizá usted tenga el deber de conservarlo. Destruir registros en un caso así puede ser un delito aparte. Si tiene dudas, pregunte primero a un abogado.</translation>
    </message>
    <message>
        <source>Backups and copies that were made before may still hold it.</source>
        <extracomment>keeping</extracomment>
        <translation>Las copias hechas antes quizá todavía lo tengan.</translation>
    </message>
</context>
</TS>
