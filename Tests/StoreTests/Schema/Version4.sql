PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE attendance (
number INTEGER PRIMARY KEY,
year INTEGER NOT NULL REFERENCES school_year (year),
position INTEGER NOT NULL,
gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
learner TEXT NOT NULL,
status TEXT NOT NULL CHECK (status IN ('present', 'absent', 'excuse')),
session TEXT,
module TEXT,
attended_at TEXT CHECK (attended_at IS NULL OR (attended_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]' AND (substr(attended_at, 1, 10) GLOB '????-??-??' AND date(substr(attended_at, 1, 10), '+0 days') IS substr(attended_at, 1, 10)) AND substr(attended_at, 12) <= '24:00')),
minutes INTEGER CHECK (minutes >= 0),
FOREIGN KEY (year, learner) REFERENCES learner (year, id)
) STRICT;
INSERT INTO "attendance" VALUES(1,2027,0,0,'P0001','present',NULL,'ENT1','2027-02-03T00:00',NULL);
CREATE TABLE avoided_period (
year INTEGER NOT NULL REFERENCES school_year (year),
position INTEGER NOT NULL,
first_day TEXT NOT NULL CHECK (first_day IS NULL OR (first_day GLOB '????-??-??' AND date(first_day, '+0 days') IS first_day)),
last_day TEXT NOT NULL CHECK (last_day IS NULL OR (last_day GLOB '????-??-??' AND date(last_day, '+0 days') IS last_day)),
CHECK (first_day <= last_day),
PRIMARY KEY (year, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE "change_log" (
number INTEGER PRIMARY KEY AUTOINCREMENT,
made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??Z'
  AND strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days') IS made_at),
author TEXT NOT NULL,
change TEXT NOT NULL CHECK (change <> ''),
year INTEGER REFERENCES school_year (year),
revision INTEGER,
note TEXT NOT NULL
) STRICT;
INSERT INTO "change_log" VALUES(1,'2027-03-14T18:30:00Z','planner','import',2027,NULL,'c');
INSERT INTO "change_log" VALUES(2,'2027-03-14T18:30:00Z','planner','keep',2027,1,'plan');
INSERT INTO "change_log" VALUES(3,'2027-03-14T18:30:00Z','planner','publish',2027,1,'validé');
INSERT INTO "change_log" VALUES(4,'2027-03-14T18:30:00Z','planner','import',2027,NULL,'c');
INSERT INTO "change_log" VALUES(5,'2027-03-14T18:30:00Z','planner','keep',2027,2,'plan');
INSERT INTO "change_log" VALUES(6,'2027-03-15T18:30:00Z','planner','referents',2027,NULL,'confirm');
INSERT INTO "change_log" VALUES(7,'2027-03-15T18:30:00Z','planner','keep',2027,3,'plan');
INSERT INTO "change_log" VALUES(8,'2028-02-23T18:30:00Z','planner','delivery',2027,NULL,'D001');
CREATE TABLE closure (
year INTEGER NOT NULL REFERENCES school_year (year),
position INTEGER NOT NULL,
reach_kind TEXT NOT NULL
  CHECK (reach_kind IN ('tout', 'circonscription', 'ecole', 'lieu', 'formateur', 'personnel')),
reach TEXT NOT NULL,
start_at TEXT NOT NULL CHECK (start_at IS NULL OR (start_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]' AND (substr(start_at, 1, 10) GLOB '????-??-??' AND date(substr(start_at, 1, 10), '+0 days') IS substr(start_at, 1, 10)) AND substr(start_at, 12) <= '24:00')),
end_at TEXT NOT NULL CHECK (end_at IS NULL OR (end_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]' AND (substr(end_at, 1, 10) GLOB '????-??-??' AND date(substr(end_at, 1, 10), '+0 days') IS substr(end_at, 1, 10)) AND substr(end_at, 12) <= '24:00')),
reason TEXT NOT NULL,
CHECK (start_at <= end_at),
PRIMARY KEY (year, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "closure" VALUES(2027,0,'lieu','L001','2028-05-30T00:00','2028-05-31T00:00','inventaire');
CREATE TABLE committee_meeting (
year INTEGER NOT NULL REFERENCES school_year (year),
position INTEGER NOT NULL,
kind TEXT NOT NULL CHECK (kind IN ('deploiement', 'projet', 'pilotage')),
commune TEXT,
day TEXT NOT NULL CHECK (day IS NULL OR (day GLOB '????-??-??' AND date(day, '+0 days') IS day)),
time TEXT CHECK (time IS NULL OR (time GLOB '[0-2][0-9]:[0-5][0-9]' AND time <= '24:00')),
location TEXT,
PRIMARY KEY (year, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "committee_meeting" VALUES(2027,0,'deploiement','Mont-sous-Réglisse','2028-03-09','17:30','mairie, Mont-sous-Réglisse');
CREATE TABLE contact (
year INTEGER NOT NULL REFERENCES school_year (year),
position INTEGER NOT NULL,
reach_kind TEXT NOT NULL CHECK (reach_kind IN ('tout', 'circonscription', 'commune', 'ecole')),
reach TEXT NOT NULL,
role TEXT NOT NULL,
name TEXT,
email TEXT,
telephone TEXT,
PRIMARY KEY (year, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "contact" VALUES(2027,0,'tout','','mutualisation','Guichet numérique des communes','guichet@mutualisation.example','02 61 91 15 11');
INSERT INTO "contact" VALUES(2027,1,'tout','','maintenance','Dépannage','depannage@mutualisation.example','02 61 91 45 20');
INSERT INTO "contact" VALUES(2027,2,'tout','','installateur','Tableaux & Compagnie','pose@tableaux.example','02 61 91 03 49');
INSERT INTO "contact" VALUES(2027,3,'circonscription','Mont-sous-Réglisse','ien','Côme Libellulier','ien1@inspection.example','02 61 91 62 74');
INSERT INTO "contact" VALUES(2027,4,'circonscription','Mont-sous-Réglisse','secretariat','Secrétariat de la circonscription','secretariat1@inspection.example','02 61 91 03 76');
INSERT INTO "contact" VALUES(2027,5,'commune','Mont-sous-Réglisse','mairie','Service des écoles','mairie1@communes.example','02 61 91 90 64');
CREATE TABLE delivery (
year INTEGER NOT NULL REFERENCES school_year (year),
position INTEGER NOT NULL,
deployment TEXT NOT NULL,
day TEXT NOT NULL CHECK (day IS NULL OR (day GLOB '????-??-??' AND date(day, '+0 days') IS day)),
quantity INTEGER CHECK (quantity > 0),
note TEXT,
PRIMARY KEY (year, position),
FOREIGN KEY (year, deployment) REFERENCES deployment (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "delivery" VALUES(2027,0,'D001','2028-02-23',3,'bon 12');
CREATE TABLE deployment (
year INTEGER NOT NULL REFERENCES school_year (year),
id TEXT NOT NULL CHECK (id <> ''),
position INTEGER NOT NULL,
gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
project TEXT NOT NULL,
earliest TEXT NOT NULL CHECK (earliest IS NULL OR (earliest GLOB '????-??-??' AND date(earliest, '+0 days') IS earliest)),
latest TEXT NOT NULL CHECK (latest IS NULL OR (latest GLOB '????-??-??' AND date(latest, '+0 days') IS latest)),
requested TEXT CHECK (requested IS NULL OR (requested GLOB '????-??-??' AND date(requested, '+0 days') IS requested)),
installer TEXT,
status TEXT NOT NULL CHECK (status IN ('prevu', 'commande', 'planifie', 'livre')),
date TEXT CHECK (date IS NULL OR (date GLOB '????-??-??' AND date(date, '+0 days') IS date)), ordered_on TEXT CHECK (ordered_on IS NULL OR (ordered_on GLOB '????-??-??' AND date(ordered_on, '+0 days') IS ordered_on)), quantity INTEGER CHECK (quantity >= 0),
CHECK (earliest <= latest),
FOREIGN KEY (year, project) REFERENCES project (year, id),
FOREIGN KEY (year, installer) REFERENCES installer (year, id),
PRIMARY KEY (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "deployment" VALUES(2027,'D001',0,0,'PR001','2028-02-03','2028-03-12','2028-02-22','I1','commande',NULL,'2027-09-06',4);
CREATE TABLE equipment_module (
year INTEGER NOT NULL,
equipment TEXT NOT NULL,
purpose TEXT NOT NULL CHECK (purpose IN ('enseignants', 'agents', 'referent', 'suivi')),
position INTEGER NOT NULL,
module TEXT NOT NULL,
PRIMARY KEY (year, equipment, purpose, position),
FOREIGN KEY (year, equipment) REFERENCES equipment_type (year, id) ON DELETE CASCADE,
FOREIGN KEY (year, module) REFERENCES training_module (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "equipment_module" VALUES(2027,'ENI','agents',0,'ENI1');
INSERT INTO "equipment_module" VALUES(2027,'ENI','enseignants',0,'ENI1');
INSERT INTO "equipment_module" VALUES(2027,'ENI','referent',0,'REF1');
INSERT INTO "equipment_module" VALUES(2027,'ENI','suivi',0,'ENI2');
INSERT INTO "equipment_module" VALUES(2027,'ENT','agents',0,'ENTA');
INSERT INTO "equipment_module" VALUES(2027,'ENT','enseignants',0,'ENT1');
INSERT INTO "equipment_module" VALUES(2027,'ENT','referent',0,'REF1');
INSERT INTO "equipment_module" VALUES(2027,'ENT','suivi',0,'ENT2');
INSERT INTO "equipment_module" VALUES(2027,'ROBOTS1','agents',0,'ROBA');
INSERT INTO "equipment_module" VALUES(2027,'ROBOTS1','enseignants',0,'ROB1');
INSERT INTO "equipment_module" VALUES(2027,'ROBOTS3','agents',0,'ROBA');
INSERT INTO "equipment_module" VALUES(2027,'ROBOTS3','enseignants',0,'ROB3');
INSERT INTO "equipment_module" VALUES(2027,'TABLETTES','agents',0,'TABA');
INSERT INTO "equipment_module" VALUES(2027,'TABLETTES','enseignants',0,'TAB1');
INSERT INTO "equipment_module" VALUES(2027,'TABLETTES','referent',0,'REF1');
INSERT INTO "equipment_module" VALUES(2027,'TABLETTES','suivi',0,'TAB2');
INSERT INTO "equipment_module" VALUES(2027,'WEBRADIO','enseignants',0,'RAD1');
INSERT INTO "equipment_module" VALUES(2027,'WEBRADIO','referent',0,'REF1');
INSERT INTO "equipment_module" VALUES(2027,'WEBRADIO','suivi',0,'RAD2');
CREATE TABLE equipment_type (
year INTEGER NOT NULL REFERENCES school_year (year),
id TEXT NOT NULL CHECK (id <> ''),
position INTEGER NOT NULL,
gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
title TEXT NOT NULL,
family TEXT,
teacher_share REAL NOT NULL CHECK (teacher_share BETWEEN 0 AND 100),
agent_share REAL NOT NULL CHECK (agent_share BETWEEN 0 AND 100),
lead_days INTEGER NOT NULL CHECK (lead_days >= 0),
freshness_days INTEGER NOT NULL CHECK (freshness_days >= 0),
follow_up_days INTEGER NOT NULL CHECK (follow_up_days >= 0),
peer_sessions INTEGER NOT NULL CHECK (peer_sessions >= 0),
PRIMARY KEY (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "equipment_type" VALUES(2027,'ENI',1,0,'Écrans numériques interactifs','eni',80.0,50.0,0,42,56,2);
INSERT INTO "equipment_type" VALUES(2027,'ENT',0,0,'Espace numérique de travail','ent',100.0,50.0,7,90,90,1);
INSERT INTO "equipment_type" VALUES(2027,'ROBOTS1',3,0,'Robots de sol pour le cycle 1','robots',50.0,30.0,0,70,42,1);
INSERT INTO "equipment_type" VALUES(2027,'ROBOTS3',4,0,'Robots programmables pour les cycles 2 et 3','robots',50.0,30.0,0,70,42,1);
INSERT INTO "equipment_type" VALUES(2027,'TABLETTES',2,0,'Classe mobile de tablettes','tablettes',80.0,30.0,2,56,70,2);
INSERT INTO "equipment_type" VALUES(2027,'WEBRADIO',5,0,'Studio de webradio','webradio',30.0,100.0,1,84,84,1);
CREATE TABLE fixed_session (
year INTEGER NOT NULL REFERENCES school_year (year),
id TEXT NOT NULL CHECK (id <> ''),
position INTEGER NOT NULL,
gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
module TEXT NOT NULL,
start_at TEXT NOT NULL CHECK (start_at IS NULL OR (start_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]' AND (substr(start_at, 1, 10) GLOB '????-??-??' AND date(substr(start_at, 1, 10), '+0 days') IS substr(start_at, 1, 10)) AND substr(start_at, 12) <= '24:00')),
place_kind TEXT NOT NULL CHECK (place_kind IN ('school', 'venue', 'remote', 'elsewhere')),
place TEXT NOT NULL,
seats INTEGER NOT NULL CHECK (seats >= 0),
organiser TEXT,
FOREIGN KEY (year, module) REFERENCES training_module (year, id),
PRIMARY KEY (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "fixed_session" VALUES(2027,'SF01',0,0,'IA','2028-01-20T17:00','remote','distanciel',60,'Plan académique');
CREATE TABLE fixed_session_learner (
year INTEGER NOT NULL,
session TEXT NOT NULL,
position INTEGER NOT NULL,
learner TEXT NOT NULL, FOREIGN KEY (year, learner) REFERENCES learner (year, id),
PRIMARY KEY (year, session, position),
FOREIGN KEY (year, session) REFERENCES fixed_session (year, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE fixed_session_trainer (
year INTEGER NOT NULL,
session TEXT NOT NULL,
position INTEGER NOT NULL,
trainer TEXT NOT NULL,
PRIMARY KEY (year, session, position),
FOREIGN KEY (year, session) REFERENCES fixed_session (year, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE incident (
year INTEGER NOT NULL REFERENCES school_year (year),
id TEXT NOT NULL CHECK (id <> ''),
position INTEGER NOT NULL,
gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
place_kind TEXT NOT NULL CHECK (place_kind IN ('school', 'venue', 'remote', 'elsewhere')),
place TEXT NOT NULL,
family TEXT NOT NULL,
start_at TEXT NOT NULL CHECK (start_at IS NULL OR (start_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]' AND (substr(start_at, 1, 10) GLOB '????-??-??' AND date(substr(start_at, 1, 10), '+0 days') IS substr(start_at, 1, 10)) AND substr(start_at, 12) <= '24:00')),
end_at TEXT CHECK (end_at IS NULL OR (end_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]' AND (substr(end_at, 1, 10) GLOB '????-??-??' AND date(substr(end_at, 1, 10), '+0 days') IS substr(end_at, 1, 10)) AND substr(end_at, 12) <= '24:00')),
subject TEXT,
PRIMARY KEY (year, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE installer (
year INTEGER NOT NULL REFERENCES school_year (year),
id TEXT NOT NULL CHECK (id <> ''),
position INTEGER NOT NULL,
gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
name TEXT NOT NULL,
daily_capacity INTEGER NOT NULL CHECK (daily_capacity >= 0),
works_in_holidays INTEGER NOT NULL CHECK (works_in_holidays IN (0, 1)),
PRIMARY KEY (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "installer" VALUES(2027,'I1',0,0,'Atelier de la mutualisation',1,0);
CREATE TABLE learner (
year INTEGER NOT NULL REFERENCES school_year (year),
id TEXT NOT NULL CHECK (id <> ''),
position INTEGER NOT NULL,
gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
family_name TEXT,
given_name TEXT,
name_key TEXT NOT NULL,
centre TEXT,
role TEXT NOT NULL
  CHECK (role IN ('enseignant', 'directeur', 'remplacant', 'atsem', 'animateur', 'agent')),
agent_time TEXT CHECK (agent_time IN ('periscolaire', 'extrascolaire')),
email TEXT,
work_share REAL NOT NULL CHECK (work_share > 0 AND work_share <= 100),
absent_days TEXT NOT NULL CHECK (json_valid(absent_days) AND json_type(absent_days) = 'array'),
volunteers_as_referent INTEGER NOT NULL CHECK (volunteers_as_referent IN (0, 1)),
referent_since TEXT,
level TEXT,
exemption TEXT,
target_minutes INTEGER CHECK (target_minutes >= 0),
leaves TEXT CHECK (leaves IS NULL OR (leaves GLOB '????-??-??' AND date(leaves, '+0 days') IS leaves)),
FOREIGN KEY (year, centre) REFERENCES leisure_centre (year, id),
PRIMARY KEY (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "learner" VALUES(2027,'P0001',0,0,'Papillonneau','Adèle','papillonneau adele',NULL,'directeur',NULL,NULL,100.0,'[]',1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "learner" VALUES(2027,'P0002',1,0,'Noisetin','Hélène','noisetin helene',NULL,'atsem','periscolaire','p0002@ecoles.example',100.0,'[]',0,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE learner_school (
year INTEGER NOT NULL,
learner TEXT NOT NULL,
position INTEGER NOT NULL,
school TEXT NOT NULL, FOREIGN KEY (year, school) REFERENCES school (year, id),
PRIMARY KEY (year, learner, position),
FOREIGN KEY (year, learner) REFERENCES learner (year, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "learner_school" VALUES(2027,'P0001',0,'0359000T');
INSERT INTO "learner_school" VALUES(2027,'P0002',0,'0359000T');
CREATE TABLE leisure_centre (
year INTEGER NOT NULL REFERENCES school_year (year),
id TEXT NOT NULL CHECK (id <> ''),
position INTEGER NOT NULL,
gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
name TEXT NOT NULL,
name_key TEXT NOT NULL,
kind TEXT NOT NULL CHECK (kind IN ('alsh', 'periscolaire', 'autre')),
commune TEXT NOT NULL,
commune_key TEXT NOT NULL,
circonscription TEXT NOT NULL,
latitude REAL,
longitude REAL,
CHECK ((latitude IS NULL) = (longitude IS NULL)),
CHECK (latitude BETWEEN -90 AND 90),
CHECK (longitude BETWEEN -180 AND 180),
PRIMARY KEY (year, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE leisure_centre_school (
year INTEGER NOT NULL,
centre TEXT NOT NULL,
position INTEGER NOT NULL,
school TEXT NOT NULL, FOREIGN KEY (year, school) REFERENCES school (year, id),
PRIMARY KEY (year, centre, position),
FOREIGN KEY (year, centre) REFERENCES leisure_centre (year, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE local_holiday (
year INTEGER NOT NULL REFERENCES school_year (year),
position INTEGER NOT NULL,
name TEXT NOT NULL,
first_day TEXT NOT NULL CHECK (first_day IS NULL OR (first_day GLOB '????-??-??' AND date(first_day, '+0 days') IS first_day)),
resumes TEXT NOT NULL CHECK (resumes IS NULL OR (resumes GLOB '????-??-??' AND date(resumes, '+0 days') IS resumes)),
CHECK (first_day <= resumes),
PRIMARY KEY (year, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE module_prerequisite (
year INTEGER NOT NULL,
module TEXT NOT NULL,
position INTEGER NOT NULL,
prerequisite TEXT NOT NULL, FOREIGN KEY (year, prerequisite) REFERENCES training_module (year, id),
PRIMARY KEY (year, module, position),
FOREIGN KEY (year, module) REFERENCES training_module (year, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "module_prerequisite" VALUES(2027,'ENI2',0,'ENI1');
INSERT INTO "module_prerequisite" VALUES(2027,'ENT2',0,'ENT1');
INSERT INTO "module_prerequisite" VALUES(2027,'RAD2',0,'RAD1');
INSERT INTO "module_prerequisite" VALUES(2027,'TAB2',0,'TAB1');
CREATE TABLE open_window (
year INTEGER NOT NULL REFERENCES school_year (year),
audience TEXT NOT NULL CHECK (audience IN ('enseignants', 'agents', 'pairs')),
position INTEGER NOT NULL,
weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
start_at TEXT NOT NULL CHECK (start_at IS NULL OR (start_at GLOB '[0-2][0-9]:[0-5][0-9]' AND start_at <= '24:00')),
end_at TEXT NOT NULL CHECK (end_at IS NULL OR (end_at GLOB '[0-2][0-9]:[0-5][0-9]' AND end_at <= '24:00')),
school_week TEXT,
is_class_time INTEGER NOT NULL CHECK (is_class_time IN (0, 1)),
PRIMARY KEY (year, audience, position),
CHECK (start_at < end_at)
) STRICT, WITHOUT ROWID;
INSERT INTO "open_window" VALUES(2027,'agents',0,1,'09:00','11:00',NULL,0);
INSERT INTO "open_window" VALUES(2027,'agents',1,2,'09:00','11:00',NULL,0);
INSERT INTO "open_window" VALUES(2027,'agents',2,4,'09:00','11:00',NULL,0);
INSERT INTO "open_window" VALUES(2027,'agents',3,5,'09:00','11:00',NULL,0);
INSERT INTO "open_window" VALUES(2027,'agents',4,1,'14:00','16:00',NULL,0);
INSERT INTO "open_window" VALUES(2027,'agents',5,2,'14:00','16:00',NULL,0);
INSERT INTO "open_window" VALUES(2027,'agents',6,4,'14:00','16:00',NULL,0);
INSERT INTO "open_window" VALUES(2027,'agents',7,5,'14:00','16:00',NULL,0);
INSERT INTO "open_window" VALUES(2027,'agents',8,3,'09:00','12:00',NULL,0);
INSERT INTO "open_window" VALUES(2027,'enseignants',0,3,'09:00','12:00','4j',0);
INSERT INTO "open_window" VALUES(2027,'enseignants',1,3,'13:30','16:30',NULL,0);
INSERT INTO "open_window" VALUES(2027,'enseignants',2,1,'16:45','18:45',NULL,0);
INSERT INTO "open_window" VALUES(2027,'enseignants',3,2,'16:45','18:45',NULL,0);
INSERT INTO "open_window" VALUES(2027,'enseignants',4,4,'16:45','18:45',NULL,0);
INSERT INTO "open_window" VALUES(2027,'enseignants',5,1,'09:00','12:00',NULL,1);
INSERT INTO "open_window" VALUES(2027,'enseignants',6,2,'09:00','12:00',NULL,1);
INSERT INTO "open_window" VALUES(2027,'enseignants',7,4,'09:00','12:00',NULL,1);
INSERT INTO "open_window" VALUES(2027,'enseignants',8,5,'09:00','12:00',NULL,1);
CREATE TABLE peer_session (
revision INTEGER NOT NULL,
id TEXT NOT NULL CHECK (id <> ''),
year INTEGER NOT NULL,
position INTEGER NOT NULL,
school TEXT NOT NULL,
referent TEXT NOT NULL,
start_at TEXT NOT NULL CHECK (start_at IS NULL OR (start_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]' AND (substr(start_at, 1, 10) GLOB '????-??-??' AND date(substr(start_at, 1, 10), '+0 days') IS substr(start_at, 1, 10)) AND substr(start_at, 12) <= '24:00')),
end_at TEXT NOT NULL CHECK (end_at IS NULL OR (end_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]' AND (substr(end_at, 1, 10) GLOB '????-??-??' AND date(substr(end_at, 1, 10), '+0 days') IS substr(end_at, 1, 10)) AND substr(end_at, 12) <= '24:00')),
PRIMARY KEY (revision, id),
CHECK (start_at <= end_at),
FOREIGN KEY (revision, year) REFERENCES revision (number, year) ON DELETE CASCADE,
FOREIGN KEY (year, school) REFERENCES school (year, id),
FOREIGN KEY (year, referent) REFERENCES learner (year, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE peer_session_learner (
revision INTEGER NOT NULL,
session TEXT NOT NULL,
learner TEXT NOT NULL,
year INTEGER NOT NULL,
position INTEGER NOT NULL,
PRIMARY KEY (revision, session, learner),
FOREIGN KEY (revision, session) REFERENCES peer_session (revision, id) ON DELETE CASCADE,
FOREIGN KEY (year, learner) REFERENCES learner (year, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_deployment (
revision INTEGER NOT NULL,
deployment TEXT NOT NULL,
year INTEGER NOT NULL,
position INTEGER NOT NULL,
date TEXT NOT NULL CHECK (date IS NULL OR (date GLOB '????-??-??' AND date(date, '+0 days') IS date)),
PRIMARY KEY (revision, deployment),
FOREIGN KEY (revision, year) REFERENCES revision (number, year) ON DELETE CASCADE,
FOREIGN KEY (year, deployment) REFERENCES deployment (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "plan_deployment" VALUES(1,'D001',2027,0,'2028-02-23');
INSERT INTO "plan_deployment" VALUES(2,'D001',2027,0,'2028-02-22');
CREATE TABLE plan_referent (
revision INTEGER NOT NULL,
school TEXT NOT NULL,
year INTEGER NOT NULL,
position INTEGER NOT NULL,
referent TEXT NOT NULL,
deputy TEXT,
PRIMARY KEY (revision, school),
FOREIGN KEY (revision, year) REFERENCES revision (number, year) ON DELETE CASCADE,
FOREIGN KEY (year, school) REFERENCES school (year, id),
FOREIGN KEY (year, referent) REFERENCES learner (year, id),
FOREIGN KEY (year, deputy) REFERENCES learner (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "plan_referent" VALUES(1,'0359000T',2027,0,'P0001',NULL);
INSERT INTO "plan_referent" VALUES(2,'0359000T',2027,0,'P0001',NULL);
INSERT INTO "plan_referent" VALUES(3,'0359000T',2027,0,'P0001',NULL);
CREATE TABLE plan_successor (
revision INTEGER NOT NULL,
school TEXT NOT NULL,
year INTEGER NOT NULL,
position INTEGER NOT NULL,
successor TEXT NOT NULL,
from_day TEXT NOT NULL CHECK (from_day IS NULL OR (from_day GLOB '????-??-??' AND date(from_day, '+0 days') IS from_day)),
PRIMARY KEY (revision, school),
FOREIGN KEY (revision, year) REFERENCES revision (number, year) ON DELETE CASCADE,
FOREIGN KEY (year, school) REFERENCES school (year, id),
FOREIGN KEY (year, successor) REFERENCES learner (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "plan_successor" VALUES(3,'0359000T',2027,0,'P0002','2028-02-01');
CREATE TABLE project (
year INTEGER NOT NULL REFERENCES school_year (year),
id TEXT NOT NULL CHECK (id <> ''),
position INTEGER NOT NULL,
gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
school TEXT NOT NULL,
equipment TEXT NOT NULL,
status TEXT NOT NULL CHECK (status IN ('depose', 'valide', 'refuse')),
title TEXT,
quantity INTEGER,
sponsor TEXT,
decided_on TEXT CHECK (decided_on IS NULL OR (decided_on GLOB '????-??-??' AND date(decided_on, '+0 days') IS decided_on)),
FOREIGN KEY (year, school) REFERENCES school (year, id),
FOREIGN KEY (year, equipment) REFERENCES equipment_type (year, id),
PRIMARY KEY (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "project" VALUES(2027,'PR001',0,0,'0359000T','ENI','valide','Écrans numériques interactifs',1,'directrice ou directeur','2027-03-02');
CREATE TABLE readiness_check (
number INTEGER PRIMARY KEY,
year INTEGER NOT NULL REFERENCES school_year (year),
day TEXT NOT NULL CHECK (day IS NULL OR (day GLOB '????-??-??' AND date(day, '+0 days') IS day)),
revision INTEGER,
UNIQUE (number, year)
) STRICT;
INSERT INTO "readiness_check" VALUES(1,2027,'2028-01-10',1);
CREATE TABLE readiness_state (
readiness_check INTEGER NOT NULL,
deployment TEXT NOT NULL,
year INTEGER NOT NULL,
state TEXT NOT NULL,
date TEXT CHECK (date IS NULL OR (date GLOB '????-??-??' AND date(date, '+0 days') IS date)),
PRIMARY KEY (readiness_check, deployment),
FOREIGN KEY (readiness_check, year) REFERENCES readiness_check (number, year) ON DELETE CASCADE,
FOREIGN KEY (year, deployment) REFERENCES deployment (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "readiness_state" VALUES(1,'D001',2027,'onTrack','2028-02-23');
CREATE TABLE referent_decision (
year INTEGER NOT NULL REFERENCES school_year (year),
position INTEGER NOT NULL,
school TEXT NOT NULL,
person TEXT,
deputy TEXT,
state TEXT NOT NULL CHECK (state IN ('propose', 'confirme', 'refuse', 'vacant')),
from_day TEXT CHECK (from_day IS NULL OR (from_day GLOB '????-??-??' AND date(from_day, '+0 days') IS from_day)),
through_day TEXT CHECK (through_day IS NULL OR (through_day GLOB '????-??-??' AND date(through_day, '+0 days') IS through_day)),
reason TEXT,
CHECK (person IS NOT NULL OR state = 'vacant'),
CHECK (from_day <= through_day),
FOREIGN KEY (year, school) REFERENCES school (year, id),
FOREIGN KEY (year, person) REFERENCES learner (year, id),
FOREIGN KEY (year, deputy) REFERENCES learner (year, id),
PRIMARY KEY (year, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "referent_decision" VALUES(2027,0,'0359000T','P0001',NULL,'confirme',NULL,NULL,'volontaire');
CREATE TABLE revision (
number INTEGER PRIMARY KEY CHECK (number > 0),
year INTEGER NOT NULL REFERENCES school_year (year),
status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published', 'superseded')),
is_sealed INTEGER NOT NULL DEFAULT 0 CHECK (is_sealed IN (0, 1)),
kept_at TEXT NOT NULL CHECK (kept_at IS NULL OR (kept_at GLOB '????-??-??T??:??:??Z' AND strftime('%Y-%m-%dT%H:%M:%SZ', kept_at, '+0 days') IS kept_at)),
kept_by TEXT NOT NULL,
seed INTEGER,
steps INTEGER CHECK (steps >= 0),
elapsed_milliseconds INTEGER CHECK (elapsed_milliseconds >= 0),
hard INTEGER CHECK (hard >= 0),
bound_readiness INTEGER,
bound_cost INTEGER,
published_at TEXT CHECK (published_at IS NULL OR (published_at GLOB '????-??-??T??:??:??Z' AND strftime('%Y-%m-%dT%H:%M:%SZ', published_at, '+0 days') IS published_at)),
published_by TEXT,
reason TEXT,
superseded_at TEXT CHECK (superseded_at IS NULL OR (superseded_at GLOB '????-??-??T??:??:??Z' AND strftime('%Y-%m-%dT%H:%M:%SZ', superseded_at, '+0 days') IS superseded_at)),
UNIQUE (number, year),
CHECK ((bound_readiness IS NULL) = (bound_cost IS NULL)),
CHECK ((status = 'draft') = (published_at IS NULL)),
CHECK ((status = 'superseded') = (superseded_at IS NOT NULL))
) STRICT;
INSERT INTO "revision" VALUES(1,2027,'published',1,'2027-03-14T18:30:00Z','planner',1,50,2,0,NULL,NULL,'2027-03-14T18:30:00Z','planner','validé',NULL);
INSERT INTO "revision" VALUES(2,2027,'draft',1,'2027-03-14T18:30:00Z','planner',1,50,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "revision" VALUES(3,2027,'draft',1,'2027-03-15T18:30:00Z','planner',1,50,1,0,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE revision_term (
revision INTEGER NOT NULL REFERENCES revision (number) ON DELETE CASCADE,
level TEXT NOT NULL CHECK (level IN ('readiness', 'cost')),
term TEXT NOT NULL,
value INTEGER NOT NULL,
PRIMARY KEY (revision, level, term)
) STRICT, WITHOUT ROWID;
INSERT INTO "revision_term" VALUES(1,'cost','deploymentShift',60);
INSERT INTO "revision_term" VALUES(1,'cost','officialHoursOver',30);
INSERT INTO "revision_term" VALUES(1,'cost','referentFit',30);
INSERT INTO "revision_term" VALUES(1,'cost','relevance',30);
INSERT INTO "revision_term" VALUES(1,'cost','trainerTime',540);
INSERT INTO "revision_term" VALUES(2,'cost','agentHoursShort',540);
INSERT INTO "revision_term" VALUES(2,'cost','officialHoursShort',1080);
INSERT INTO "revision_term" VALUES(2,'cost','referentFit',30);
INSERT INTO "revision_term" VALUES(2,'readiness','referentUntrained',300);
INSERT INTO "revision_term" VALUES(2,'readiness','untrainedBeforeDeployment',2000);
CREATE TABLE school (
year INTEGER NOT NULL REFERENCES school_year (year),
id TEXT NOT NULL CHECK (id <> ''),
position INTEGER NOT NULL,
gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
name TEXT NOT NULL,
name_key TEXT NOT NULL,
kind TEXT NOT NULL CHECK (kind IN ('maternelle', 'elementaire', 'primaire')),
commune TEXT NOT NULL,
commune_key TEXT NOT NULL,
commune_code TEXT,
circonscription TEXT NOT NULL,
latitude REAL,
longitude REAL,
school_week TEXT NOT NULL CHECK (school_week IN ('4j', '4.5j-mercredi', '4.5j-samedi')),
class_hours TEXT NOT NULL CHECK (json_valid(class_hours) AND json_type(class_hours) = 'array'),
classes INTEGER CHECK (classes >= 0),
pupils INTEGER CHECK (pupils >= 0),
rpi TEXT,
priority_education TEXT CHECK (priority_education IN ('REP', 'REP+')),
CHECK ((latitude IS NULL) = (longitude IS NULL)),
CHECK (latitude BETWEEN -90 AND 90),
CHECK (longitude BETWEEN -180 AND 180),
PRIMARY KEY (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "school" VALUES(2027,'0359000T',0,0,'École primaire Le Grand Tilleul','ecole primaire le grand tilleul','primaire','Mont-sous-Réglisse','mont sous reglisse','35950','Mont-sous-Réglisse',48.13052,-1.53129,'4j','["08:45-12:00","13:45-16:30"]',1,21,NULL,NULL);
CREATE TABLE school_year (
year INTEGER PRIMARY KEY CHECK (year BETWEEN 1583 AND 9998),
departement TEXT NOT NULL,
language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
official_minutes INTEGER NOT NULL CHECK (official_minutes >= 0),
agent_minutes INTEGER NOT NULL CHECK (agent_minutes >= 0),
peer_sessions_per_school INTEGER NOT NULL CHECK (peer_sessions_per_school >= 0),
learner_day_minutes INTEGER NOT NULL CHECK (learner_day_minutes >= 0),
trainer_day_minutes INTEGER NOT NULL CHECK (trainer_day_minutes >= 0),
trainer_week_minutes INTEGER NOT NULL CHECK (trainer_week_minutes >= 0),
travel_minutes INTEGER NOT NULL CHECK (travel_minutes >= 0),
travel_fixed_minutes REAL NOT NULL,
travel_detour REAL NOT NULL,
travel_speed REAL NOT NULL CHECK (travel_speed > 0),
school_capacity INTEGER NOT NULL CHECK (school_capacity >= 0),
peer_session_minutes INTEGER NOT NULL CHECK (peer_session_minutes > 0),
deputy_from_classes INTEGER NOT NULL,
first_day TEXT CHECK (first_day IS NULL OR (first_day GLOB '????-??-??' AND date(first_day, '+0 days') IS first_day)),
last_day TEXT CHECK (last_day IS NULL OR (last_day GLOB '????-??-??' AND date(last_day, '+0 days') IS last_day)),
names_avoided_periods INTEGER NOT NULL CHECK (names_avoided_periods IN (0, 1))
) STRICT;
INSERT INTO "school_year" VALUES(2027,'35','fr',360,180,3,180,360,360,60,5.0,1.3,50.0,25,60,8,NULL,NULL,0);
CREATE TABLE session (
revision INTEGER NOT NULL,
id TEXT NOT NULL CHECK (id <> ''),
year INTEGER NOT NULL,
position INTEGER NOT NULL,
fixed_session TEXT,
module TEXT NOT NULL,
start_at TEXT NOT NULL CHECK (start_at IS NULL OR (start_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]' AND (substr(start_at, 1, 10) GLOB '????-??-??' AND date(substr(start_at, 1, 10), '+0 days') IS substr(start_at, 1, 10)) AND substr(start_at, 12) <= '24:00')),
end_at TEXT NOT NULL CHECK (end_at IS NULL OR (end_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]' AND (substr(end_at, 1, 10) GLOB '????-??-??' AND date(substr(end_at, 1, 10), '+0 days') IS substr(end_at, 1, 10)) AND substr(end_at, 12) <= '24:00')),
place_kind TEXT NOT NULL CHECK (place_kind IN ('school', 'venue', 'remote', 'elsewhere')),
school TEXT,
venue TEXT,
elsewhere TEXT,
is_pinned INTEGER NOT NULL CHECK (is_pinned IN (0, 1)),
PRIMARY KEY (revision, id),
CHECK (start_at <= end_at),
CHECK (fixed_session IS NULL OR fixed_session = id),
CHECK ((place_kind = 'school') = (school IS NOT NULL)),
CHECK ((place_kind = 'venue') = (venue IS NOT NULL)),
CHECK ((place_kind = 'elsewhere') = (elsewhere IS NOT NULL)),
CHECK (place_kind <> 'elsewhere' OR fixed_session IS NOT NULL),
FOREIGN KEY (revision, year) REFERENCES revision (number, year) ON DELETE CASCADE,
FOREIGN KEY (year, fixed_session) REFERENCES fixed_session (year, id),
FOREIGN KEY (year, module) REFERENCES training_module (year, id),
FOREIGN KEY (year, school) REFERENCES school (year, id),
FOREIGN KEY (year, venue) REFERENCES venue (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "session" VALUES(1,'S0001',2027,0,NULL,'REF1','2027-09-29T14:45','2027-09-29T16:15','remote',NULL,NULL,NULL,0);
INSERT INTO "session" VALUES(1,'S0002',2027,2,NULL,'ENI1','2028-02-02T09:00','2028-02-02T11:00','venue',NULL,'L001',NULL,0);
INSERT INTO "session" VALUES(1,'S0003',2027,3,NULL,'ENI2','2028-02-23T09:00','2028-02-23T12:00','school','0359000T',NULL,NULL,0);
INSERT INTO "session" VALUES(1,'S0004',2027,4,NULL,'VID','2028-02-29T14:00','2028-02-29T16:00','venue',NULL,'L001',NULL,0);
INSERT INTO "session" VALUES(1,'SF01',2027,1,'SF01','IA','2028-01-20T17:00','2028-01-20T18:30','remote',NULL,NULL,NULL,0);
INSERT INTO "session" VALUES(2,'SF01',2027,0,'SF01','IA','2028-01-20T17:00','2028-01-20T18:30','remote',NULL,NULL,NULL,0);
CREATE TABLE session_learner (
revision INTEGER NOT NULL,
session TEXT NOT NULL,
learner TEXT NOT NULL,
year INTEGER NOT NULL,
position INTEGER NOT NULL,
PRIMARY KEY (revision, session, learner),
FOREIGN KEY (revision, session) REFERENCES session (revision, id) ON DELETE CASCADE,
FOREIGN KEY (year, learner) REFERENCES learner (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "session_learner" VALUES(1,'S0001','P0001',2027,0);
INSERT INTO "session_learner" VALUES(1,'S0002','P0001',2027,0);
INSERT INTO "session_learner" VALUES(1,'S0002','P0002',2027,1);
INSERT INTO "session_learner" VALUES(1,'S0003','P0001',2027,0);
INSERT INTO "session_learner" VALUES(1,'S0004','P0002',2027,0);
INSERT INTO "session_learner" VALUES(2,'SF01','P0001',2027,0);
CREATE TABLE session_trainer (
revision INTEGER NOT NULL,
session TEXT NOT NULL,
position INTEGER NOT NULL,
year INTEGER NOT NULL,
trainer TEXT,
outsider TEXT,
PRIMARY KEY (revision, session, position),
CHECK ((trainer IS NULL) <> (outsider IS NULL)),
FOREIGN KEY (revision, session) REFERENCES session (revision, id) ON DELETE CASCADE,
FOREIGN KEY (year, trainer) REFERENCES trainer (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "session_trainer" VALUES(1,'S0001',0,2027,'F01',NULL);
INSERT INTO "session_trainer" VALUES(1,'S0002',0,2027,'F01',NULL);
INSERT INTO "session_trainer" VALUES(1,'S0003',0,2027,'F01',NULL);
INSERT INTO "session_trainer" VALUES(1,'S0004',0,2027,'F01',NULL);
CREATE TABLE share_goal (
year INTEGER NOT NULL REFERENCES school_year (year),
percent INTEGER NOT NULL,
minutes INTEGER NOT NULL CHECK (minutes >= 0),
PRIMARY KEY (year, percent)
) STRICT, WITHOUT ROWID;
CREATE TABLE substitute_pool (
year INTEGER NOT NULL REFERENCES school_year (year),
position INTEGER NOT NULL,
circonscription TEXT NOT NULL,
first_day TEXT NOT NULL CHECK (first_day IS NULL OR (first_day GLOB '????-??-??' AND date(first_day, '+0 days') IS first_day)),
last_day TEXT NOT NULL CHECK (last_day IS NULL OR (last_day GLOB '????-??-??' AND date(last_day, '+0 days') IS last_day)),
substitutes INTEGER NOT NULL CHECK (substitutes >= 0),
CHECK (first_day <= last_day),
PRIMARY KEY (year, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "substitute_pool" VALUES(2027,0,'Mont-sous-Réglisse','2027-09-02','2027-11-30',1);
INSERT INTO "substitute_pool" VALUES(2027,1,'Mont-sous-Réglisse','2027-12-01','2028-02-29',1);
INSERT INTO "substitute_pool" VALUES(2027,2,'Mont-sous-Réglisse','2028-03-01','2028-07-04',1);
CREATE TABLE trainer (
year INTEGER NOT NULL REFERENCES school_year (year),
id TEXT NOT NULL CHECK (id <> ''),
position INTEGER NOT NULL,
gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
name TEXT NOT NULL,
name_key TEXT NOT NULL,
kind TEXT NOT NULL
  CHECK (kind IN ('erun', 'cpc', 'cpd', 'canope', 'mutualisation', 'cnfpt', 'fournisseur')),
latitude REAL,
longitude REAL,
serves_everywhere INTEGER NOT NULL CHECK (serves_everywhere IN (0, 1)),
teaches_everything INTEGER NOT NULL CHECK (teaches_everything IN (0, 1)),
max_minutes_per_week INTEGER CHECK (max_minutes_per_week >= 0),
max_minutes_per_year INTEGER CHECK (max_minutes_per_year >= 0),
agenda TEXT,
CHECK ((latitude IS NULL) = (longitude IS NULL)),
CHECK (latitude BETWEEN -90 AND 90),
CHECK (longitude BETWEEN -180 AND 180),
PRIMARY KEY (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "trainer" VALUES(2027,'F01',0,0,'Prosper Hirondeau','prosper hirondeau','erun',48.13052,-1.53129,0,0,900,1080,'agenda-F01.ics');
CREATE TABLE trainer_busy (
year INTEGER NOT NULL,
trainer TEXT NOT NULL,
position INTEGER NOT NULL,
start_at TEXT NOT NULL CHECK (start_at IS NULL OR (start_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]' AND (substr(start_at, 1, 10) GLOB '????-??-??' AND date(substr(start_at, 1, 10), '+0 days') IS substr(start_at, 1, 10)) AND substr(start_at, 12) <= '24:00')),
end_at TEXT NOT NULL CHECK (end_at IS NULL OR (end_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]' AND (substr(end_at, 1, 10) GLOB '????-??-??' AND date(substr(end_at, 1, 10), '+0 days') IS substr(end_at, 1, 10)) AND substr(end_at, 12) <= '24:00')),
CHECK (start_at <= end_at),
PRIMARY KEY (year, trainer, position),
FOREIGN KEY (year, trainer) REFERENCES trainer (year, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "trainer_busy" VALUES(2027,'F01',0,'2027-09-06T09:00','2027-09-06T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',1,'2027-09-13T09:00','2027-09-13T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',2,'2027-09-17T08:30','2027-09-17T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',3,'2027-09-20T09:00','2027-09-20T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',4,'2027-09-21T16:45','2027-09-21T18:15');
INSERT INTO "trainer_busy" VALUES(2027,'F01',5,'2027-09-27T09:00','2027-09-27T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',6,'2027-10-01T08:30','2027-10-01T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',7,'2027-10-04T09:00','2027-10-04T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',8,'2027-10-11T09:00','2027-10-11T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',9,'2027-10-15T08:30','2027-10-15T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',10,'2027-10-18T09:00','2027-10-18T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',11,'2027-10-19T16:45','2027-10-19T18:15');
INSERT INTO "trainer_busy" VALUES(2027,'F01',12,'2027-10-24T00:00','2027-11-08T00:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',13,'2027-10-29T08:30','2027-10-29T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',14,'2027-11-08T09:00','2027-11-08T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',15,'2027-11-12T08:30','2027-11-12T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',16,'2027-11-15T09:00','2027-11-15T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',17,'2027-11-16T16:45','2027-11-16T18:15');
INSERT INTO "trainer_busy" VALUES(2027,'F01',18,'2027-11-22T09:00','2027-11-22T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',19,'2027-11-26T08:30','2027-11-26T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',20,'2027-11-29T09:00','2027-11-29T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',21,'2027-12-06T09:00','2027-12-06T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',22,'2027-12-13T09:00','2027-12-13T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',23,'2027-12-21T16:45','2027-12-21T18:15');
INSERT INTO "trainer_busy" VALUES(2027,'F01',24,'2027-12-24T08:30','2027-12-24T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',25,'2028-01-03T09:00','2028-01-03T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',26,'2028-01-07T08:30','2028-01-07T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',27,'2028-01-10T09:00','2028-01-10T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',28,'2028-01-17T09:00','2028-01-17T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',29,'2028-01-18T16:45','2028-01-18T18:15');
INSERT INTO "trainer_busy" VALUES(2027,'F01',30,'2028-01-21T08:30','2028-01-21T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',31,'2028-01-24T09:00','2028-01-24T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',32,'2028-01-31T09:00','2028-01-31T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',33,'2028-02-04T08:30','2028-02-04T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',34,'2028-02-06T00:00','2028-02-21T00:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',35,'2028-02-15T16:45','2028-02-15T18:15');
INSERT INTO "trainer_busy" VALUES(2027,'F01',36,'2028-02-18T08:30','2028-02-18T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',37,'2028-02-21T09:00','2028-02-21T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',38,'2028-02-28T09:00','2028-02-28T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',39,'2028-03-03T08:30','2028-03-03T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',40,'2028-03-06T09:00','2028-03-06T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',41,'2028-03-13T09:00','2028-03-13T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',42,'2028-03-17T08:30','2028-03-17T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',43,'2028-03-20T09:00','2028-03-20T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',44,'2028-03-21T16:45','2028-03-21T18:15');
INSERT INTO "trainer_busy" VALUES(2027,'F01',45,'2028-03-27T09:00','2028-03-27T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',46,'2028-04-03T00:00','2028-04-08T00:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',47,'2028-04-03T09:00','2028-04-03T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',48,'2028-04-09T00:00','2028-04-24T00:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',49,'2028-04-14T08:30','2028-04-14T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',50,'2028-04-18T16:45','2028-04-18T18:15');
INSERT INTO "trainer_busy" VALUES(2027,'F01',51,'2028-04-24T09:00','2028-04-24T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',52,'2028-04-28T08:30','2028-04-28T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',53,'2028-05-12T08:30','2028-05-12T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',54,'2028-05-15T09:00','2028-05-15T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',55,'2028-05-16T16:45','2028-05-16T18:15');
INSERT INTO "trainer_busy" VALUES(2027,'F01',56,'2028-05-22T09:00','2028-05-22T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',57,'2028-05-26T08:30','2028-05-26T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',58,'2028-05-29T09:00','2028-05-29T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',59,'2028-06-09T08:30','2028-06-09T17:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',60,'2028-06-12T09:00','2028-06-12T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',61,'2028-06-19T09:00','2028-06-19T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',62,'2028-06-20T13:30','2028-06-20T16:30');
INSERT INTO "trainer_busy" VALUES(2027,'F01',63,'2028-06-26T09:00','2028-06-26T12:00');
INSERT INTO "trainer_busy" VALUES(2027,'F01',64,'2028-07-03T09:00','2028-07-03T12:00');
CREATE TABLE trainer_module (
year INTEGER NOT NULL,
trainer TEXT NOT NULL,
position INTEGER NOT NULL,
module TEXT NOT NULL, FOREIGN KEY (year, module) REFERENCES training_module (year, id),
PRIMARY KEY (year, trainer, position),
FOREIGN KEY (year, trainer) REFERENCES trainer (year, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "trainer_module" VALUES(2027,'F01',0,'ENT1');
CREATE TABLE trainer_territory (
year INTEGER NOT NULL,
trainer TEXT NOT NULL,
position INTEGER NOT NULL,
circonscription TEXT NOT NULL,
PRIMARY KEY (year, trainer, position),
FOREIGN KEY (year, trainer) REFERENCES trainer (year, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "trainer_territory" VALUES(2027,'F01',0,'Mont-sous-Réglisse');
CREATE TABLE training_module (
year INTEGER NOT NULL REFERENCES school_year (year),
id TEXT NOT NULL CHECK (id <> ''),
position INTEGER NOT NULL,
gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
title TEXT NOT NULL,
minutes INTEGER NOT NULL CHECK (minutes > 0),
audiences TEXT NOT NULL CHECK (json_valid(audiences) AND json_type(audiences) = 'array'),
max_group INTEGER NOT NULL CHECK (max_group >= 0),
min_group INTEGER NOT NULL CHECK (min_group >= 0),
mode TEXT NOT NULL CHECK (mode IN ('presentiel', 'distanciel')),
is_official INTEGER NOT NULL CHECK (is_official IN (0, 1)),
in_own_school INTEGER NOT NULL CHECK (in_own_school IN (0, 1)),
equipment TEXT,
catalogue_level INTEGER CHECK (catalogue_level BETWEEN 1 AND 3),
PRIMARY KEY (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "training_module" VALUES(2027,'BEP',17,0,'Numérique et élèves à besoins particuliers',180,'["enseignants"]',15,1,'presentiel',1,0,NULL,2);
INSERT INTO "training_module" VALUES(2027,'COM',19,0,'Les outils numériques de la commune au périscolaire',120,'["agents"]',15,1,'presentiel',0,0,NULL,2);
INSERT INTO "training_module" VALUES(2027,'CYB',13,0,'Mots de passe, hameçonnage et données personnelles',90,'["agents","enseignants"]',30,1,'distanciel',1,0,NULL,1);
INSERT INTO "training_module" VALUES(2027,'EMI',16,0,'Cyberharcèlement et éducation aux médias',180,'["enseignants"]',20,1,'presentiel',1,0,NULL,1);
INSERT INTO "training_module" VALUES(2027,'ENI1',3,0,'Écran interactif : prise en main',120,'["agents","enseignants"]',16,1,'presentiel',1,1,NULL,NULL);
INSERT INTO "training_module" VALUES(2027,'ENI2',4,0,'Écran interactif : créer une séquence',180,'["enseignants"]',15,1,'presentiel',1,0,'eni',2);
INSERT INTO "training_module" VALUES(2027,'ENT1',0,0,'ENT : prise en main, blog et messagerie des familles',90,'["enseignants"]',20,1,'presentiel',1,1,NULL,NULL);
INSERT INTO "training_module" VALUES(2027,'ENT2',1,0,'ENT : usages pédagogiques',180,'["enseignants"]',20,1,'presentiel',1,0,NULL,2);
INSERT INTO "training_module" VALUES(2027,'ENTA',2,0,'ENT : informer les familles du temps périscolaire',90,'["agents"]',15,1,'distanciel',1,0,NULL,3);
INSERT INTO "training_module" VALUES(2027,'IA',14,0,'Intelligence artificielle à l''école : cadre d''usage',90,'["enseignants"]',30,1,'distanciel',1,0,NULL,1);
INSERT INTO "training_module" VALUES(2027,'PIX',15,0,'Pix+ Édu : se situer',90,'["enseignants"]',30,1,'distanciel',1,0,NULL,3);
INSERT INTO "training_module" VALUES(2027,'RAD1',11,0,'Webradio : préparer une émission',180,'["agents","enseignants"]',12,1,'presentiel',1,0,NULL,3);
INSERT INTO "training_module" VALUES(2027,'RAD2',12,0,'Webradio : enregistrer et publier',180,'["agents","enseignants"]',12,1,'presentiel',1,0,'webradio',3);
INSERT INTO "training_module" VALUES(2027,'REF1',20,0,'Référent : accompagner l''arrivée d''un équipement',90,'["referents"]',25,1,'distanciel',1,0,NULL,NULL);
INSERT INTO "training_module" VALUES(2027,'REF2',21,0,'Réseau des référents numériques',180,'["referents"]',25,1,'presentiel',1,0,NULL,1);
INSERT INTO "training_module" VALUES(2027,'ROB1',8,0,'Robotique au cycle 1 : Bee-Bot et Blue-Bot',180,'["enseignants"]',12,1,'presentiel',1,0,'robots',2);
INSERT INTO "training_module" VALUES(2027,'ROB3',9,0,'Robotique et programmation aux cycles 2 et 3',180,'["enseignants"]',12,1,'presentiel',1,0,'robots',2);
INSERT INTO "training_module" VALUES(2027,'ROBA',10,0,'Robots : un atelier du temps périscolaire',120,'["agents"]',12,1,'presentiel',1,0,'robots',2);
INSERT INTO "training_module" VALUES(2027,'TAB1',5,0,'Classe mobile : prise en main et gestion des tablettes',180,'["enseignants"]',14,1,'presentiel',1,1,NULL,NULL);
INSERT INTO "training_module" VALUES(2027,'TAB2',6,0,'Tablettes : production d''écrits et fluence',180,'["enseignants"]',15,1,'presentiel',1,0,'tablettes',2);
INSERT INTO "training_module" VALUES(2027,'TABA',7,0,'Tablettes : animer un atelier d''images',120,'["agents"]',12,1,'presentiel',1,0,'tablettes',2);
INSERT INTO "training_module" VALUES(2027,'VID',18,0,'Livre numérique, image animée et montage',120,'["agents","enseignants"]',12,1,'presentiel',1,0,NULL,3);
CREATE TABLE travel_time (
year INTEGER NOT NULL REFERENCES school_year (year),
position INTEGER NOT NULL,
origin TEXT NOT NULL, destination TEXT NOT NULL, minutes INTEGER NOT NULL CHECK (minutes >= 0),
PRIMARY KEY (year, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE "unmet" (
revision INTEGER NOT NULL,
position INTEGER NOT NULL,
year INTEGER NOT NULL,
learner TEXT,
module TEXT,
deployment TEXT,
reason TEXT NOT NULL,
PRIMARY KEY (revision, position),
CHECK (learner IS NOT NULL OR reason = 'noReferent'),
FOREIGN KEY (revision, year) REFERENCES revision (number, year) ON DELETE CASCADE,
FOREIGN KEY (year, learner) REFERENCES learner (year, id),
FOREIGN KEY (year, module) REFERENCES training_module (year, id),
FOREIGN KEY (year, deployment) REFERENCES deployment (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "unmet" VALUES(2,0,2027,'P0001','ENI1','D001','noQualifiedTrainer');
INSERT INTO "unmet" VALUES(2,1,2027,'P0002','ENI1','D001','noQualifiedTrainer');
INSERT INTO "unmet" VALUES(2,2,2027,'P0001','REF1','D001','noQualifiedTrainer');
INSERT INTO "unmet" VALUES(2,3,2027,'P0001',NULL,NULL,'noQualifiedTrainer');
INSERT INTO "unmet" VALUES(2,4,2027,'P0002',NULL,NULL,'noQualifiedTrainer');
INSERT INTO "unmet" VALUES(3,0,2027,NULL,'REF1','D001','noReferent');
CREATE TABLE venue (
year INTEGER NOT NULL REFERENCES school_year (year),
id TEXT NOT NULL CHECK (id <> ''),
position INTEGER NOT NULL,
gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
name TEXT NOT NULL,
name_key TEXT NOT NULL,
school TEXT,
latitude REAL,
longitude REAL,
capacity INTEGER NOT NULL CHECK (capacity >= 0),
equipment TEXT NOT NULL CHECK (json_valid(equipment) AND json_type(equipment) = 'array'),
agenda TEXT,
FOREIGN KEY (year, school) REFERENCES school (year, id),
CHECK ((latitude IS NULL) = (longitude IS NULL)),
CHECK (latitude BETWEEN -90 AND 90),
CHECK (longitude BETWEEN -180 AND 180),
PRIMARY KEY (year, id)
) STRICT, WITHOUT ROWID;
INSERT INTO "venue" VALUES(2027,'L001',0,0,'Salle informatique, Mont-sous-Réglisse','salle informatique mont sous reglisse','0359000T',NULL,NULL,22,'["eni","tablettes","robots"]','agenda-L001.ics');
CREATE TABLE venue_busy (
year INTEGER NOT NULL,
venue TEXT NOT NULL,
position INTEGER NOT NULL,
start_at TEXT NOT NULL CHECK (start_at IS NULL OR (start_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]' AND (substr(start_at, 1, 10) GLOB '????-??-??' AND date(substr(start_at, 1, 10), '+0 days') IS substr(start_at, 1, 10)) AND substr(start_at, 12) <= '24:00')),
end_at TEXT NOT NULL CHECK (end_at IS NULL OR (end_at GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]' AND (substr(end_at, 1, 10) GLOB '????-??-??' AND date(substr(end_at, 1, 10), '+0 days') IS substr(end_at, 1, 10)) AND substr(end_at, 12) <= '24:00')),
CHECK (start_at <= end_at),
PRIMARY KEY (year, venue, position),
FOREIGN KEY (year, venue) REFERENCES venue (year, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "venue_busy" VALUES(2027,'L001',0,'2027-09-03T09:00','2027-09-03T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',1,'2027-09-10T09:00','2027-09-10T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',2,'2027-09-16T17:00','2027-09-16T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',3,'2027-09-17T09:00','2027-09-17T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',4,'2027-09-23T17:00','2027-09-23T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',5,'2027-09-24T09:00','2027-09-24T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',6,'2027-09-30T17:00','2027-09-30T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',7,'2027-10-01T09:00','2027-10-01T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',8,'2027-10-07T17:00','2027-10-07T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',9,'2027-10-08T09:00','2027-10-08T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',10,'2027-10-14T17:00','2027-10-14T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',11,'2027-10-15T09:00','2027-10-15T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',12,'2027-10-21T17:00','2027-10-21T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',13,'2027-10-22T09:00','2027-10-22T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',14,'2027-10-29T09:00','2027-10-29T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',15,'2027-11-05T09:00','2027-11-05T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',16,'2027-11-12T09:00','2027-11-12T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',17,'2027-11-18T17:00','2027-11-18T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',18,'2027-11-19T09:00','2027-11-19T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',19,'2027-11-25T17:00','2027-11-25T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',20,'2027-11-26T09:00','2027-11-26T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',21,'2027-12-02T17:00','2027-12-02T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',22,'2027-12-03T09:00','2027-12-03T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',23,'2027-12-09T17:00','2027-12-09T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',24,'2027-12-10T09:00','2027-12-10T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',25,'2027-12-16T17:00','2027-12-16T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',26,'2027-12-17T09:00','2027-12-17T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',27,'2027-12-24T09:00','2027-12-24T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',28,'2027-12-31T09:00','2027-12-31T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',29,'2028-01-06T17:00','2028-01-06T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',30,'2028-01-07T09:00','2028-01-07T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',31,'2028-01-13T17:00','2028-01-13T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',32,'2028-01-14T09:00','2028-01-14T12:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',33,'2028-01-20T17:00','2028-01-20T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',34,'2028-01-27T17:00','2028-01-27T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',35,'2028-02-03T17:00','2028-02-03T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',36,'2028-02-24T17:00','2028-02-24T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',37,'2028-03-02T17:00','2028-03-02T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',38,'2028-03-09T17:00','2028-03-09T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',39,'2028-03-16T17:00','2028-03-16T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',40,'2028-03-20T00:00','2028-03-23T00:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',41,'2028-03-23T17:00','2028-03-23T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',42,'2028-03-30T17:00','2028-03-30T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',43,'2028-04-06T17:00','2028-04-06T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',44,'2028-04-27T17:00','2028-04-27T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',45,'2028-05-04T17:00','2028-05-04T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',46,'2028-05-11T17:00','2028-05-11T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',47,'2028-05-18T17:00','2028-05-18T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',48,'2028-06-01T17:00','2028-06-01T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',49,'2028-06-08T17:00','2028-06-08T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',50,'2028-06-15T17:00','2028-06-15T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',51,'2028-06-22T17:00','2028-06-22T19:00');
INSERT INTO "venue_busy" VALUES(2027,'L001',52,'2028-06-29T17:00','2028-06-29T19:00');
CREATE TABLE visit (
year INTEGER NOT NULL REFERENCES school_year (year),
position INTEGER NOT NULL,
project TEXT NOT NULL,
day TEXT NOT NULL CHECK (day IS NULL OR (day GLOB '????-??-??' AND date(day, '+0 days') IS day)),
time TEXT CHECK (time IS NULL OR (time GLOB '[0-2][0-9]:[0-5][0-9]' AND time <= '24:00')),
visitor TEXT,
subject TEXT,
FOREIGN KEY (year, project) REFERENCES project (year, id),
PRIMARY KEY (year, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE weight (
year INTEGER NOT NULL REFERENCES school_year (year),
term TEXT NOT NULL,
weight INTEGER NOT NULL CHECK (weight >= 0),
PRIMARY KEY (year, term)
) STRICT, WITHOUT ROWID;
CREATE TABLE worked_period (
year INTEGER NOT NULL REFERENCES school_year (year),
position INTEGER NOT NULL,
first_day TEXT NOT NULL CHECK (first_day IS NULL OR (first_day GLOB '????-??-??' AND date(first_day, '+0 days') IS first_day)),
last_day TEXT NOT NULL CHECK (last_day IS NULL OR (last_day GLOB '????-??-??' AND date(last_day, '+0 days') IS last_day)),
CHECK (first_day <= last_day),
PRIMARY KEY (year, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "worked_period" VALUES(2027,0,'2028-05-26','2028-05-26');
CREATE UNIQUE INDEX school_order ON school (year, position) WHERE gone = 0;
CREATE UNIQUE INDEX leisure_centre_order ON leisure_centre (year, position) WHERE gone = 0;
CREATE UNIQUE INDEX learner_order ON learner (year, position) WHERE gone = 0;
CREATE INDEX learner_school_school ON learner_school (year, school);
CREATE UNIQUE INDEX trainer_order ON trainer (year, position) WHERE gone = 0;
CREATE UNIQUE INDEX venue_order ON venue (year, position) WHERE gone = 0;
CREATE INDEX school_name ON school (year, name_key);
CREATE INDEX leisure_centre_name ON leisure_centre (year, name_key);
CREATE INDEX learner_name ON learner (year, name_key);
CREATE INDEX trainer_name ON trainer (year, name_key);
CREATE INDEX venue_name ON venue (year, name_key);
CREATE UNIQUE INDEX training_module_order ON training_module (year, position) WHERE gone = 0;
CREATE UNIQUE INDEX equipment_type_order ON equipment_type (year, position) WHERE gone = 0;
CREATE UNIQUE INDEX project_order ON project (year, position) WHERE gone = 0;
CREATE UNIQUE INDEX installer_order ON installer (year, position) WHERE gone = 0;
CREATE UNIQUE INDEX deployment_order ON deployment (year, position) WHERE gone = 0;
CREATE UNIQUE INDEX fixed_session_order ON fixed_session (year, position) WHERE gone = 0;
CREATE UNIQUE INDEX incident_order ON incident (year, position) WHERE gone = 0;
CREATE UNIQUE INDEX attendance_order ON attendance (year, position) WHERE gone = 0;
CREATE INDEX attendance_learner ON attendance (year, learner);
CREATE UNIQUE INDEX revision_published ON revision (year) WHERE status = 'published';
CREATE INDEX session_learner_learner ON session_learner (year, learner, revision);
CREATE TRIGGER revision_is_kept BEFORE UPDATE OF number, year, kept_at, kept_by, seed, steps,
elapsed_milliseconds, hard, bound_readiness, bound_cost, is_sealed ON revision WHEN OLD.is_sealed = 1
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER revision_status BEFORE UPDATE OF status, published_at, published_by, reason, superseded_at
ON revision WHEN NOT (OLD.is_sealed = 1 AND ((OLD.status = 'draft' AND NEW.status = 'published')
OR (OLD.status = 'published' AND NEW.status = 'superseded' AND NEW.published_at IS OLD.published_at
AND NEW.published_by IS OLD.published_by AND NEW.reason IS OLD.reason)))
BEGIN SELECT RAISE(ABORT, 'a revision goes from draft to published to superseded'); END;
CREATE TRIGGER revision_stays BEFORE DELETE ON revision WHEN OLD.status <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a published revision stays'); END;
CREATE TRIGGER revision_term_is_added BEFORE INSERT ON revision_term
WHEN (SELECT is_sealed FROM revision WHERE number = NEW.revision) = 1
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER revision_term_is_kept BEFORE UPDATE ON revision_term
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER revision_term_stays BEFORE DELETE ON revision_term
WHEN EXISTS (SELECT 1 FROM revision WHERE number = OLD.revision)
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER plan_referent_is_added BEFORE INSERT ON plan_referent
WHEN (SELECT is_sealed FROM revision WHERE number = NEW.revision) = 1
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER plan_referent_is_kept BEFORE UPDATE ON plan_referent
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER plan_referent_stays BEFORE DELETE ON plan_referent
WHEN EXISTS (SELECT 1 FROM revision WHERE number = OLD.revision)
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER plan_deployment_is_added BEFORE INSERT ON plan_deployment
WHEN (SELECT is_sealed FROM revision WHERE number = NEW.revision) = 1
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER plan_deployment_is_kept BEFORE UPDATE ON plan_deployment
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER plan_deployment_stays BEFORE DELETE ON plan_deployment
WHEN EXISTS (SELECT 1 FROM revision WHERE number = OLD.revision)
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER session_is_added BEFORE INSERT ON session
WHEN (SELECT is_sealed FROM revision WHERE number = NEW.revision) = 1
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER session_is_kept BEFORE UPDATE ON session
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER session_stays BEFORE DELETE ON session
WHEN EXISTS (SELECT 1 FROM revision WHERE number = OLD.revision)
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER session_trainer_is_added BEFORE INSERT ON session_trainer
WHEN (SELECT is_sealed FROM revision WHERE number = NEW.revision) = 1
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER session_trainer_is_kept BEFORE UPDATE ON session_trainer
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER session_trainer_stays BEFORE DELETE ON session_trainer
WHEN EXISTS (SELECT 1 FROM revision WHERE number = OLD.revision)
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER session_learner_is_added BEFORE INSERT ON session_learner
WHEN (SELECT is_sealed FROM revision WHERE number = NEW.revision) = 1
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER session_learner_is_kept BEFORE UPDATE ON session_learner
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER session_learner_stays BEFORE DELETE ON session_learner
WHEN EXISTS (SELECT 1 FROM revision WHERE number = OLD.revision)
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER peer_session_is_added BEFORE INSERT ON peer_session
WHEN (SELECT is_sealed FROM revision WHERE number = NEW.revision) = 1
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER peer_session_is_kept BEFORE UPDATE ON peer_session
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER peer_session_stays BEFORE DELETE ON peer_session
WHEN EXISTS (SELECT 1 FROM revision WHERE number = OLD.revision)
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER peer_session_learner_is_added BEFORE INSERT ON peer_session_learner
WHEN (SELECT is_sealed FROM revision WHERE number = NEW.revision) = 1
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER peer_session_learner_is_kept BEFORE UPDATE ON peer_session_learner
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER peer_session_learner_stays BEFORE DELETE ON peer_session_learner
WHEN EXISTS (SELECT 1 FROM revision WHERE number = OLD.revision)
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER plan_successor_is_added BEFORE INSERT ON plan_successor
WHEN (SELECT is_sealed FROM revision WHERE number = NEW.revision) = 1
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER plan_successor_is_kept BEFORE UPDATE ON plan_successor
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER plan_successor_stays BEFORE DELETE ON plan_successor
WHEN EXISTS (SELECT 1 FROM revision WHERE number = OLD.revision)
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER unmet_is_added BEFORE INSERT ON unmet
WHEN (SELECT is_sealed FROM revision WHERE number = NEW.revision) = 1
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER unmet_is_kept BEFORE UPDATE ON unmet
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER unmet_stays BEFORE DELETE ON unmet
WHEN EXISTS (SELECT 1 FROM revision WHERE number = OLD.revision)
BEGIN SELECT RAISE(ABORT, 'a kept revision does not change'); END;
CREATE TRIGGER change_log_is_kept BEFORE UPDATE ON change_log
BEGIN SELECT RAISE(ABORT, 'the log does not change'); END;
CREATE TRIGGER change_log_stays BEFORE DELETE ON change_log
BEGIN SELECT RAISE(ABORT, 'the log does not change'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('change_log',8);
COMMIT;
PRAGMA application_id = 1414415437;
PRAGMA user_version = 4;
