// Owns the German predicates that are opposites of each other: data only.
import type { Poles } from './poles';

export const germanPoles: Poles = [
  // What grew, rose or became dearer, and what shrank.
  [
    'steig*|stieg*|angestieg*|anstieg*|gestieg*|wuchs*|wächst|wachsen|gewachsen|zugenommen|zunahme*|nahm … zu|nahmen … zu|nimmt … zu|nehmen … zu|zunehm*|legte … zu|legten … zu|zugelegt|kletter*|gekletter*|erhöh*|teurer|verteuer*|verdoppel*|aufwärts|vergrößer*|ging … in die höhe|gingen … in die höhe',
    'sink*|sank*|gesunken|absink*|fiel|fielen|fällt|fallen|gefallen|zurückgegangen|zurückgehen|zurückging*|ging … zurück|gingen … zurück|geht … zurück|gehen … zurück|rückgang*|rückläufig*|abgenommen|abnahme|nahm … ab|nahmen … ab|nimmt … ab|nehmen … ab|schrumpf*|geschrumpft|gesenkt|senkt|senkte*|senkung|senken|billiger|günstiger|verbillig*|halbier*|abwärts|verringer*|reduzier*|vermindert*|verringert*|verlor … an',
  ],
  // What is allowed.
  [
    'erlaub*|gestattet*|zulässig|zugelassen|genehmig*|legal|rechtmäßig*|bewillig*|grünes licht|freigegeben|legalisier*',
    'verboten|verbietet|verbieten|verbot*|untersag*|unzulässig*|illegal*|rechtswidrig*|verweiger*|nicht genehmigt',
  ],
  // What was voted for, upheld or accepted.
  [
    'angenommen|nahm … an|nahmen … an|verabschiedet*|gebilligt|billigte*|stimmte*n? … zu|zugestimmt|beschloss*|beschlossen|bestätigt|bestätigte*|befürwort*|unterstützt*|akzeptiert*|für gültig|sprach* sich für|votierte* für|stimmte* für|hielt … aufrecht',
    'abgelehnt|lehnte*n? … ab|lehnt … ab|lehnen … ab|ablehn*|abgeschmettert|verworfen|verwarf*|zurückgewiesen|wies … zurück|wiesen … zurück|gekippt|kippte*|annullier*|für ungültig|aufgehoben|hob … auf|hoben … auf|sprach* sich gegen|votierte* gegen|stimmte* gegen|durchgefallen|fiel … durch|scheiterte*|gescheitert',
  ],
  ['schuldig|verurteil*|schuldspruch', 'freigesprochen|freispruch|sprach … frei|sprachen … frei|unschuldig|nicht schuldig|schuldlos'],
  [
    'pflicht|verpflichtend*|obligatorisch*|vorgeschrieben*|zwingend*|verbindlich*|müssen|muss|verpflichtet|vorschrift',
    'freiwillig*|freigestellt|optional*|fakultativ*|unverbindlich*|steht … frei|keine pflicht|müssen nicht|muss nicht',
  ],
  ['sicher|harmlos*|ungefährlich*|unbedenklich*|gefahrlos*', 'gefährlich*|gefahr|unsicher*|schädlich*|bedenklich*|giftig*|gesundheitsschädlich*|riskant*'],
  [
    'wirksam|wirkt|hilft|helfen|half|nützt|nutzt|schützt|schützen|wirkungsvoll',
    'unwirksam*|wirkungslos*|nutzlos*|zwecklos|wirkt … nicht|hilft … nicht|bringt nichts|sinnlos',
  ],
  ['belastet*|verseucht*|verunreinigt*|vergiftet*|kontaminier*|verschmutzt*', 'frei von|sauber*|unbelastet*|rein'],
  ['geöffnet|offen|öffnet*|eröffnet*|wiedereröffn*|öffnung', 'geschlossen|schließt|schloss|schließen|schließung|dichtgemacht|zugemacht|zu bleib*|gesperrt'],
  [
    'fortgesetzt|setzt* … fort|weitergeführt|weiterhin|läuft weiter|geht weiter|gehen weiter',
    'eingestellt|stellte*n? … ein|gestoppt|stoppt*|beendet*|abgebrochen|brach … ab|brachen … ab',
  ],
  [
    'nahm* … teil|teilgenommen|teilnahm*|anwesend|erschien*|dabei|beteilig*|zur wahl|zu den urnen|wählen gegangen|kam* zur',
    'fern|ferngeblieben|fehlte*|abwesend|blieb … weg|sagte … ab|abgesagt|boykott*',
  ],
  ['gesund|fit|unverletzt|wohlauf|genesen', 'verletzt|verletzung|krank|erkrankt*|angeschlagen'],
  ['überlebt*|am leben|lebt|lebend|gerettet', 'gestorben|starb*|tot|verstorben|ums leben|getötet'],
  ['freigelassen|entlassen worden|auf freiem fuß|freilassung', 'festgenommen|verhaftet|inhaftiert|in haft|festnahme|verhaftung'],
  [
    'eingehalten|hielt … ein|hielten … ein|innerhalb|im rahmen|im geplanten *rahmen|im *rahmen|planmäßig|pünktlich|rechtzeitig|termingerecht',
    'überschritt*|überschreit*|sprengt*|gesprengt|verspät*|zu spät|verzögert*|verfehlt*|überzogen|teurer als geplant',
  ],
  ['trat … bei|traten … bei|beigetreten|beitritt', 'trat … aus|traten … aus|ausgetreten|austritt|verließ|verlassen'],
  ['beibehalten|erhalten geblieben|behielt*|bleibt … bestehen|blieb … bestehen', 'abgeschafft|schaffte*n? … ab|abschaffung|gestrichen|strich|aufgegeben'],
  ['bestanden|gelang|gelungen|erfolgreich|geglückt|erfolg', 'durchgefallen|gescheitert|scheiterte*|misslang|misslungen|erfolglos|fehlgeschlagen|fehlschlag'],
  ['gewinn|überschuss|schwarze zahlen|schwarzen zahlen|plus', 'verlust|verluste|defizit|rote zahlen|roten zahlen|minus'],
  ['genug|genügend|ausreichend*|reicht|reichen|überfluss', 'knapp|mangel|fehlt|fehlen|zu wenig|unzureichend|reicht nicht|engpass'],
  ['verbessert*|besser|verbesserung|aufschwung', 'verschlechter*|schlechter|abschwung'],
  ['dafür|pro', 'dagegen|contra'],
  ['eingestellt worden|neu eingestellt|angeheuert|ernannt|ernannte', 'entlassen|gefeuert|gekündigt|entließ|abgesetzt'],
  ['früher als|vorzeitig', 'später als|verspätet'],
  ['bestätigt*|bestätigung|räumte … ein|eingeräumt|gab … zu|zugegeben', 'dementier*|bestritt*|bestreitet|leugnet*|nicht bestätigt|keine bestätigung'],
];
